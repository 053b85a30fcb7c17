package org.huanjie.roster;

import java.util.Map;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;

/**
 * Candidates are told how their matter was decided by others than the reviewers: approved, elected, not elected, struck off.
 *
 * @param results what each is told, in Chinese, with the clause; by the candidate's id
 */
public record CandidatesTold(ElectionId election, Progress decision, Map<CandidateId, String> results) {}
