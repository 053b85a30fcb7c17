package org.huanjie.lookback.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.lookback.LookBackForms;
import org.huanjie.lookback.LookBacks;
import org.huanjie.lookback.RemedyPlan;
import org.springframework.stereotype.Component;

/** A place of concern gets a plan of its own (GD-13). */
@Component
class DrawUpRemedyHandler implements UserTaskHandler<RemedyPlan> {

    private final LookBacks lookBacks;
    private final LookBackForms forms;

    DrawUpRemedyHandler(LookBacks lookBacks, LookBackForms forms) {
        this.lookBacks = lookBacks;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.plan(task.campaign(), task.value(LookBackModel.PLACE, String.class));
    }

    @Override
    public void complete(TaskContext task, RemedyPlan answer) {
        lookBacks.plan(task.campaign(), task.value(LookBackModel.PLACE, String.class), answer, task.actor());
    }
}
