package org.huanjie.roster;

/**
 * A formal candidate has left in time and the next one stands instead (E3).
 *
 * @param left id of who left
 * @param next id of who stands instead
 * @param name of who stands instead
 */
public record CandidateReplaced(String election, String left, String next, String name) {}
