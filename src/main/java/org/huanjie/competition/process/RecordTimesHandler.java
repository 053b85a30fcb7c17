package org.huanjie.competition.process;

import org.huanjie.competition.SpeechForms;
import org.huanjie.competition.SpeechTimes;
import org.huanjie.competition.Speeches;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The League body notes how long everybody spoke, where a long speech costs points (E6). */
@Component
class RecordTimesHandler implements UserTaskHandler<SpeechTimes> {

    private final Speeches speeches;
    private final SpeechForms forms;

    RecordTimesHandler(Speeches speeches, SpeechForms forms) {
        this.speeches = speeches;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.timing(task.election());
    }

    @Override
    public void complete(TaskContext task, SpeechTimes answer) {
        speeches.time(task.election(), answer, task.actor());
    }
}
