package org.huanjie.training;

import java.util.List;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What the training puts into the minutes. */
public sealed interface TrainingMinutes extends MinutesRecord {

    @Action("training-planned")
    record TrainingPlanned(int round, List<CoursePlan.Row> courses) implements TrainingMinutes {}

    /**
     * @param expected how many people
     * @param attended how many attendances
     * @param missing names of those who have come to no course yet
     */
    @Action("attendance-recorded")
    record AttendanceRecorded(int round, int expected, long attended, List<String> missing)
            implements TrainingMinutes {}
}
