package org.huanjie.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.election.ElectionCourse;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Closes the election after its archive has been checked. */
@Component
public class CloseElection implements JavaDelegate {

    private final ElectionCourse course;

    CloseElection(ElectionCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.complete(new ElectionId(execution.getProcessBusinessKey()));
    }
}
