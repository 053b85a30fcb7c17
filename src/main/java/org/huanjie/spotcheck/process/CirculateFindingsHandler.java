package org.huanjie.spotcheck.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.spotcheck.Circulation;
import org.huanjie.spotcheck.SpotCheckForms;
import org.huanjie.spotcheck.SpotChecks;
import org.springframework.stereotype.Component;

/** The region's League body circulates what a round has found (LN-4.7). */
@Component
class CirculateFindingsHandler implements UserTaskHandler<Circulation> {

    private final SpotChecks checks;
    private final SpotCheckForms forms;

    CirculateFindingsHandler(SpotChecks checks, SpotCheckForms forms) {
        this.checks = checks;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.circulation(task.campaign(), task.value(SpotCheckModel.ROUND, Integer.class));
    }

    @Override
    public void complete(TaskContext task, Circulation answer) {
        checks.circulate(task.campaign(), task.value(SpotCheckModel.ROUND, Integer.class), answer, task.actor());
    }
}
