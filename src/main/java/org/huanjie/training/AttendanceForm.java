package org.huanjie.training;

import java.util.List;
import org.huanjie.ids.ElectionId;

/** The form on which attendance is recorded: one row for each person at each course, nobody ticked yet. */
public record AttendanceForm(AttendanceContext context, String version, List<AttendanceSheet.Row> rows) {

    /**
     * @param clause that asks for the training of everyone
     * @param trainees who was to come
     */
    public record AttendanceContext(
            ElectionId election, int round, List<Course> courses, String clause, List<Trainee> trainees) {}
}
