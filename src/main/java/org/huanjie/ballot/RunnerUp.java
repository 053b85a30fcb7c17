package org.huanjie.ballot;

/**
 * A candidate who was voted on and has no seat.
 *
 * @param candidate the candidate's id
 * @param overHalf whether more than half of those present were in favour
 */
public record RunnerUp(String candidate, int inFavour, boolean overHalf) {}
