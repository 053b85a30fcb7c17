package org.huanjie.example.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.training.AttendanceSheet;
import org.huanjie.training.CoursePlan;
import org.huanjie.training.Organiser;
import org.huanjie.training.Trainings;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Courses as they are suggested, held today, to which everybody comes. */
@Component
@Lazy
public record TrainingExamples(Trainings trainings, Clock clock) implements TaskExamples {

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(CoursePlan.class, this::plan), TaskExample.of(AttendanceSheet.class, this::attendance));
    }

    public CoursePlan plan(TaskContext task) {
        LocalDate today = LocalDate.now(clock);
        return new CoursePlan(trainings.planForm(task.election()).courses().stream()
                .map(row -> new CoursePlan.Row(
                        row.title(), row.content(), today, "团校第一教室", "林晓岚", Optional.of(Organiser.COUNTY)))
                .toList());
    }

    public AttendanceSheet attendance(TaskContext task) {
        return new AttendanceSheet(trainings.attendanceForm(task.election()).rows().stream()
                .map(row -> new AttendanceSheet.Row(row.trainee(), row.course(), true))
                .toList());
    }
}
