package org.huanjie.election.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.huanjie.election.ElectionCourse;
import org.springframework.stereotype.Component;

/** Tells the election that its stage is done before the first day of the next has come. */
@Component
public class StageDone implements ExecutionListener {

    private final ElectionCourse course;

    StageDone(ElectionCourse course) {
        this.course = course;
    }

    @Override
    public void notify(DelegateExecution execution) {
        course.done(election(execution));
    }
}
