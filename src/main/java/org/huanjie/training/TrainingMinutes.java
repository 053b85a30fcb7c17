package org.huanjie.training;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
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
    record AttendanceRecorded(
            int round,
            int expected,
            long attended,
            List<String> missing,
            @JsonInclude(NON_ABSENT) Optional<Trained> trained)
            implements TrainingMinutes {}
}
