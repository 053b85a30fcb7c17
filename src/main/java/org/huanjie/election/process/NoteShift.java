package org.huanjie.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.election.ElectionCourse;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Records in the minutes that the election's stages were rescheduled. */
@Component
public class NoteShift implements JavaDelegate {

    private final ElectionCourse course;

    NoteShift(ElectionCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.noteShift(new ElectionId(execution.getProcessBusinessKey()));
    }
}
