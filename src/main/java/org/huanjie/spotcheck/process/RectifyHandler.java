package org.huanjie.spotcheck.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.spotcheck.RectificationSheet;
import org.huanjie.spotcheck.SpotCheckForms;
import org.huanjie.spotcheck.SpotChecks;
import org.springframework.stereotype.Component;

/** A division puts right what was found (LN-4.7). */
@Component
class RectifyHandler implements UserTaskHandler<RectificationSheet> {

    private final SpotChecks checks;
    private final SpotCheckForms forms;

    RectifyHandler(SpotChecks checks, SpotCheckForms forms) {
        this.checks = checks;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.rectification(
                task.campaign(),
                task.value(SpotCheckModel.ROUND, Integer.class),
                task.value(SpotCheckModel.RESPONSIBLE, String.class));
    }

    @Override
    public void complete(TaskContext task, RectificationSheet answer) {
        checks.rectify(
                task.campaign(),
                task.value(SpotCheckModel.ROUND, Integer.class),
                task.value(SpotCheckModel.RESPONSIBLE, String.class),
                answer,
                task.actor());
    }
}
