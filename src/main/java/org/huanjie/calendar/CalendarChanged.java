package org.huanjie.calendar;

/** The holiday data of a year was imported; dates that lie in it are to be computed again. Published inside the importing transaction. */
public record CalendarChanged(int year) {}
