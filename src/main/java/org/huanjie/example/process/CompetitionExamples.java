package org.huanjie.example.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huanjie.competition.Draw;
import org.huanjie.competition.EqualOrder;
import org.huanjie.competition.Score;
import org.huanjie.competition.ScoreSheet;
import org.huanjie.competition.SpeechForms;
import org.huanjie.competition.SpeechTimes;
import org.huanjie.competition.Speeches;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.ids.ElectionId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A draw with all judges, speeches in time with equal scores, and equals in the order that is offered. */
@Component
@Lazy
public record CompetitionExamples(Speeches speeches, SpeechForms forms) implements TaskExamples {

    private static final int SECONDS = 60;
    private static final BigDecimal POINTS = BigDecimal.valueOf(85);

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(Draw.class, task -> draw(task.election())),
                TaskExample.of(SpeechTimes.class, task -> times(task.election())),
                TaskExample.of(ScoreSheet.class, task -> scores(task.election())),
                TaskExample.of(
                        EqualOrder.class,
                        task -> new EqualOrder(forms.ordering(task.election()).order(), "经集体研究，按工作经历排定")));
    }

    public Draw draw(ElectionId election) {
        return new Draw(Optional.of("2026-0718-42"), forms.drawing(election).judges(), List.of());
    }

    private SpeechTimes times(ElectionId election) {
        int limit = forms.timing(election).context().speechMinutes() * SECONDS;
        return new SpeechTimes(speeches.speakers(election).stream()
                .map(each -> new SpeechTimes.Row(Optional.of(each.candidate()), each.name(), limit))
                .toList());
    }

    public ScoreSheet scores(ElectionId election) {
        return new ScoreSheet(
                speeches.speakers(election).stream()
                        .map(speaker -> new Score(Optional.of(speaker.candidate()), speaker.name(), POINTS))
                        .toList(),
                Optional.empty());
    }
}
