package org.huanjie.spotcheck.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.spotcheck.RectificationReply;
import org.huanjie.spotcheck.SpotCheckForms;
import org.huanjie.spotcheck.SpotChecks;
import org.springframework.stereotype.Component;

/** The region's League body closes findings or sends them back (LN-4.4). */
@Component
class ConfirmRectificationHandler implements UserTaskHandler<RectificationReply> {

    private final SpotChecks checks;
    private final SpotCheckForms forms;

    ConfirmRectificationHandler(SpotChecks checks, SpotCheckForms forms) {
        this.checks = checks;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.confirmation(
                task.campaign(),
                task.value(SpotCheckModel.ROUND, Integer.class),
                task.value(SpotCheckModel.RESPONSIBLE, String.class));
    }

    @Override
    public void complete(TaskContext task, RectificationReply answer) {
        checks.decide(
                task.campaign(),
                task.value(SpotCheckModel.ROUND, Integer.class),
                task.value(SpotCheckModel.RESPONSIBLE, String.class),
                answer,
                task.actor());
    }
}
