package org.huanjie.election.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.election.ElectionCourse;
import org.springframework.stereotype.Component;

/** Takes down that the stages of the election were moved, for everyone concerned. */
@Component
public class NoteShift implements JavaDelegate {

    private final ElectionCourse course;

    NoteShift(ElectionCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.noteShift(execution.getProcessBusinessKey());
    }
}
