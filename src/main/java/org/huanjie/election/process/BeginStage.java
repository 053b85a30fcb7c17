package org.huanjie.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.ElectionCourse;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Tells the election that it enters the stage whose call activity begins. */
@Component
public class BeginStage implements ExecutionListener {

    private final ElectionCourse course;

    BeginStage(ElectionCourse course) {
        this.course = course;
    }

    @Override
    public void notify(DelegateExecution execution) {
        course.begin(new ElectionId(execution.getProcessBusinessKey()), Stage.of(execution.getCurrentActivityId()));
    }
}
