package org.huanjie.roster;

import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;

/**
 * Somebody who was elected or decided upon will not serve; published before the seat is taken back.
 *
 * @param actor who noted it
 */
public record SeatDeclined(ElectionId election, CandidateId candidate, String reason, String actor) {}
