package org.huanjie.division;

/** An administrative division. */
public record Division(String code, String name) {}
