package org.huanjie.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.election.ElectionCourse;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Closes an election for which not enough people stood (E1). */
@Component
public class CloseUnfilled implements JavaDelegate {

    private final ElectionCourse course;

    CloseUnfilled(ElectionCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.closeUnfilled(new ElectionId(execution.getProcessBusinessKey()));
    }
}
