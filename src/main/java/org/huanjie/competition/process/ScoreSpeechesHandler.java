package org.huanjie.competition.process;

import org.huanjie.competition.ScoreSheet;
import org.huanjie.competition.SpeechForms;
import org.huanjie.competition.Speeches;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** A judge scores the speeches, or steps aside (XG-3.2.3d, E5). */
@Component
class ScoreSpeechesHandler implements UserTaskHandler<ScoreSheet> {

    private final Speeches speeches;
    private final SpeechForms forms;

    ScoreSpeechesHandler(Speeches speeches, SpeechForms forms) {
        this.speeches = speeches;
        this.forms = forms;
    }

    @Override
    public Object form(TaskContext task) {
        return forms.scoresheet(task.election(), judge(task));
    }

    @Override
    public void complete(TaskContext task, ScoreSheet answer) {
        speeches.score(task.election(), judge(task), answer, task.actor());
    }

    private static String judge(TaskContext task) {
        return task.value(CompetitionModel.JUDGE, String.class);
    }
}
