package org.huanjie.competition.process;

import org.huanjie.competition.EqualOrder;
import org.huanjie.competition.SpeechForms;
import org.huanjie.competition.Speeches;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The party committee ranks those with equal results (E7). */
@Component
class DecideEqualScoresHandler implements UserTaskHandler<EqualOrder> {

    private final Speeches speeches;
    private final SpeechForms forms;

    DecideEqualScoresHandler(Speeches speeches, SpeechForms forms) {
        this.speeches = speeches;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.ordering(task.election());
    }

    @Override
    public void complete(TaskContext task, EqualOrder answer) {
        speeches.precede(task.election(), answer, task.actor());
    }
}
