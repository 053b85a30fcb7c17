package org.huanjie.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.election.ElectionCourse;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Closes an election that was withdrawn, whatever stage it stood in. */
@Component
public class CloseWithdrawn implements JavaDelegate {

    private final ElectionCourse course;

    CloseWithdrawn(ElectionCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.closeWithdrawn(new ElectionId(execution.getProcessBusinessKey()));
    }
}
