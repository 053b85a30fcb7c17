package org.huanjie.meeting;

/**
 * A candidate who was voted on and has no seat.
 *
 * @param name as printed on the paper
 * @param overHalf whether more than half of those present were in favour
 */
public record RunnerUp(String candidate, String name, int inFavour, boolean overHalf) {}
