package org.huanjie.training.process;

import java.time.Clock;
import java.time.LocalDate;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.training.CoursePlan;
import org.huanjie.training.CoursePlanForm;
import org.huanjie.training.Trainings;
import org.springframework.stereotype.Component;

/** The League body above plans the courses for those elected (JY-6.3). */
@Component
class PlanTrainingHandler implements UserTaskHandler<CoursePlan> {

    private final Trainings trainings;
    private final Clock clock;

    PlanTrainingHandler(Trainings trainings, Clock clock) {
        this.trainings = trainings;
        this.clock = clock;
    }

    @Override
    public CoursePlanForm form(TaskContext task) {
        return trainings.planForm(task.election());
    }

    @Override
    public void complete(TaskContext task, CoursePlan plan) {
        trainings.plan(task.election(), plan, task.actor().orElseThrow());
    }

    @Override
    public CoursePlan example(TaskContext task) {
        LocalDate today = LocalDate.now(clock);
        return new CoursePlan(form(task).courses().stream()
                .map(row -> new CoursePlan.Row(row.title(), row.content(), today, "团校第一教室", "林晓岚"))
                .toList());
    }
}
