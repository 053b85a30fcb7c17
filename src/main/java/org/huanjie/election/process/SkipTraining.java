package org.huanjie.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.election.ElectionCourse;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Records that the scheme has no training stage. */
@Component
public class SkipTraining implements JavaDelegate {

    private final ElectionCourse course;

    SkipTraining(ElectionCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.skipTraining(new ElectionId(execution.getProcessBusinessKey()));
    }
}
