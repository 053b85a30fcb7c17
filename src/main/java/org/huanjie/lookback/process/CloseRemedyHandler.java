package org.huanjie.lookback.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.lookback.LookBackForms;
import org.huanjie.lookback.LookBacks;
import org.huanjie.lookback.RemedyCheck;
import org.springframework.stereotype.Component;

/** The League body above looks at a place of concern again, and strikes it off the ledger (F.7, GD-13). */
@Component
class CloseRemedyHandler implements UserTaskHandler<RemedyCheck> {

    private final LookBacks lookBacks;
    private final LookBackForms forms;

    CloseRemedyHandler(LookBacks lookBacks, LookBackForms forms) {
        this.lookBacks = lookBacks;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.check(task.campaign(), task.value(LookBackModel.PLACE, String.class));
    }

    @Override
    public void complete(TaskContext task, RemedyCheck answer) {
        lookBacks.check(task.campaign(), task.value(LookBackModel.PLACE, String.class), answer, task.actor());
        task.route(LookBackModel.RESOLVED, answer.resolved());
    }
}
