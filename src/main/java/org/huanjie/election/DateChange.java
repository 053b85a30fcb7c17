package org.huanjie.election;

/**
 * A date that a shift of the timetable moves.
 *
 * @param what {@code stage:implementation.from}, {@code step:registration.to}, {@code timer:registrationWindow} or {@code task:decideRequest}
 * @param name what people call it
 * @param before a day, or for timers and tasks a moment
 * @param after the same after the change
 */
public record DateChange(String what, String name, String before, String after) {}
