package org.huanjie.competition;

import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;

/**
 * A formal candidate who speaks.
 *
 * @param place in the order drawn by lot, from 1
 * @param name as announced, different from all other speakers'
 */
public record Speaker(int place, CandidateId candidate, String name, PostId post) {}
