package org.huanjie.training;

/**
 * Whether somebody came to a course.
 *
 * @param name of the person, as it was on the day
 */
public record Attendance(String course, String trainee, String name, boolean attended) {}
