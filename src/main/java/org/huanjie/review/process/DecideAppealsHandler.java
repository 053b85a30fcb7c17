package org.huanjie.review.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.review.AppealDecisions;
import org.huanjie.review.Appeals;
import org.springframework.stereotype.Component;

/** The body that the scheme names decides on appeals against rejections (E4). */
@Component
class DecideAppealsHandler implements UserTaskHandler<AppealDecisions> {

    private final Appeals appeals;
    private final RejectionForms forms;

    DecideAppealsHandler(Appeals appeals, RejectionForms forms) {
        this.appeals = appeals;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.decisions(task.election());
    }

    @Override
    public void complete(TaskContext task, AppealDecisions answer) {
        appeals.decide(task.election(), answer, task.actor());
    }
}
