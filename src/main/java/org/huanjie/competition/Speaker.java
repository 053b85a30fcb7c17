package org.huanjie.competition;

/**
 * A formal candidate who speaks.
 *
 * @param place in the order drawn by lot, from 1
 * @param name as announced, different from all other speakers'
 */
public record Speaker(int place, String candidate, String name, String post) {}
