package org.huanjie.spotcheck.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.spotcheck.CallSheet;
import org.huanjie.spotcheck.SpotCheckForms;
import org.huanjie.spotcheck.SpotChecks;
import org.springframework.stereotype.Component;

/** A county calls the places of other counties that fell to it (LN-4.6, F.5). */
@Component
class CallPlacesHandler implements UserTaskHandler<CallSheet> {

    private final SpotChecks checks;
    private final SpotCheckForms forms;

    CallPlacesHandler(SpotChecks checks, SpotCheckForms forms) {
        this.checks = checks;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.calls(
                task.campaign(),
                task.value(SpotCheckModel.ROUND, Integer.class),
                task.value(SpotCheckModel.CALLING_COUNTY, String.class));
    }

    @Override
    public void complete(TaskContext task, CallSheet answer) {
        checks.record(
                task.campaign(),
                task.value(SpotCheckModel.ROUND, Integer.class),
                task.value(SpotCheckModel.CALLING_COUNTY, String.class),
                answer,
                task.actor());
    }
}
