package org.huanjie.meeting;

import org.huanjie.ids.CandidateId;

/**
 * A candidate who was voted on and has no seat.
 *
 * @param name as printed on the paper
 * @param overHalf whether more than half of those present were in favour
 */
public record RunnerUp(CandidateId candidate, String name, int inFavour, boolean overHalf) {}
