package org.huanjie.competition;

/** A score and who gave it. */
public record GivenScore(String judge, Score score) {}
