package org.huanjie.lookback.process;

import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.lookback.LookBackForms;
import org.huanjie.lookback.LookBackSheet;
import org.huanjie.lookback.LookBacks;
import org.springframework.stereotype.Component;

/** A township answers the questions of the look back for each of its places (GD-8 to GD-12). */
@Component
class AnswerLookBackHandler implements UserTaskHandler<LookBackSheet> {

    private final LookBacks lookBacks;
    private final LookBackForms forms;

    AnswerLookBackHandler(LookBacks lookBacks, LookBackForms forms) {
        this.lookBacks = lookBacks;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.answers(task.campaign(), task.value(LookBackModel.ANSWERER, String.class));
    }

    @Override
    public void complete(TaskContext task, LookBackSheet answer) {
        lookBacks.answer(task.campaign(), task.value(LookBackModel.ANSWERER, String.class), answer, task.actor());
    }
}
