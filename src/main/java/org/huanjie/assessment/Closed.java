package org.huanjie.assessment;

/** How many of the matters of a place are closed. */
public record Closed(int all, int closed) {}
