package org.huanjie.person;

/** A fact before and after a correction; of a birth date the month, and whether the day within it differs (E26). */
public record FactChange(String field, String label, String before, String after) {}
