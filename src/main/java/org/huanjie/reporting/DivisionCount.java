package org.huanjie.reporting;

/** A number to be added to a division's figure. */
public record DivisionCount(String division, Figure figure, int number) {}
