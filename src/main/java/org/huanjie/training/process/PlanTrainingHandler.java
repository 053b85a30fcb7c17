package org.huanjie.training.process;

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

    PlanTrainingHandler(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public CoursePlanForm form(TaskContext task) {
        return trainings.planForm(task.election());
    }

    @Override
    public void complete(TaskContext task, CoursePlan plan) {
        trainings.plan(task.election(), plan, task.actor());
    }
}
