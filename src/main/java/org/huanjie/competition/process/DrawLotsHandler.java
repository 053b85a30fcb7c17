package org.huanjie.competition.process;

import org.huanjie.competition.Draw;
import org.huanjie.competition.SpeechForms;
import org.huanjie.competition.Speeches;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The League body draws lots for the order of speeches and names the judges (XG-3.2.3b). */
@Component
class DrawLotsHandler implements UserTaskHandler<Draw> {

    private final Speeches speeches;
    private final SpeechForms forms;

    DrawLotsHandler(Speeches speeches, SpeechForms forms) {
        this.speeches = speeches;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.drawing(task.election());
    }

    @Override
    public void complete(TaskContext task, Draw answer) {
        speeches.draw(task.election(), answer, task.actor());
    }
}
