package org.huanjie.supervision;

/** A number to be added to a division's figure. */
public record Count(String division, Figure figure, int number) {}
