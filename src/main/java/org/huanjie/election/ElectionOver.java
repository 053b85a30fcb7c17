package org.huanjie.election;

/** An election has ended before its time; what still runs beside it ends too. */
public record ElectionOver(String election) {}
