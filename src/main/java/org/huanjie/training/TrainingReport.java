package org.huanjie.training;

import java.util.List;

/**
 * How far training has come.
 *
 * @param percent of those to be trained who came to at least one course, rounded down
 * @param missing names of those who came to none
 */
public record TrainingReport(List<Course> courses, List<Attendance> attendance, int percent, List<String> missing) {}
