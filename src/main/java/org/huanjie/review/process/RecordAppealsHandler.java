package org.huanjie.review.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.review.AppealSheet;
import org.huanjie.review.Appeals;
import org.springframework.stereotype.Component;

/** Records which rejected candidates appeal while the appeal period is open (E4). */
@Component
class RecordAppealsHandler implements UserTaskHandler<AppealSheet> {

    private final Appeals appeals;
    private final RejectionForms forms;

    RecordAppealsHandler(Appeals appeals, RejectionForms forms) {
        this.appeals = appeals;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.appeals(task.election());
    }

    @Override
    public void complete(TaskContext task, AppealSheet answer) {
        appeals.record(task.election(), answer, task.actor());
    }
}
