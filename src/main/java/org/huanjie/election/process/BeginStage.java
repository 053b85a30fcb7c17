package org.huanjie.election.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.ElectionCourse;
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
        course.begin(election(execution), Stage.of(execution.getCurrentActivityId()));
    }
}
