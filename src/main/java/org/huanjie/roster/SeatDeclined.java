package org.huanjie.roster;

/**
 * Somebody who was elected or decided upon will not serve; published before the seat is taken back.
 *
 * @param actor who noted it
 */
public record SeatDeclined(String election, String candidate, String reason, String actor) {}
