package org.huanjie.access;

/** Somebody of a body or panel. */
public record Member(String account, String name) {}
