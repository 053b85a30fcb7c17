package org.huanjie.roster;

/** More candidates have been found and approved, after somebody had left an approved list (E2, E3). */
public record ListCompleted(String election) {}
