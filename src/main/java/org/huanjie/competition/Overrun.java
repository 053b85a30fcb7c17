package org.huanjie.competition;

/**
 * A speech over time (E6).
 *
 * @param seconds how long it took
 * @param points what is taken off its result
 */
public record Overrun(String speaker, int seconds, int points) {}
