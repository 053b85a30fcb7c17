package org.huanjie.election.process;

import org.apache.commons.lang3.StringUtils;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.ElectionCourse;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Records that the stage before whose boundary timer fired is overdue. */
@Component
public class NoteOverdue implements JavaDelegate {

    private final ElectionCourse course;

    NoteOverdue(ElectionCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.overdue(new ElectionId(execution.getProcessBusinessKey()), stageOf(execution.getCurrentActivityId()));
    }

    /** {@code notePreparationOverdue} tells of the stage {@code PREPARATION}. */
    static Stage stageOf(String activity) {
        String stage = StringUtils.substringBetween(activity, ElectionModel.NOTE_PREFIX, ElectionModel.OVERDUE_SUFFIX);
        return Stage.of(stage);
    }
}
