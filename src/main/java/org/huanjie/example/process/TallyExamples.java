package org.huanjie.example.process;

import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.process.BallotModel;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.ids.ElectionId;
import org.huanjie.tally.OpenSeats;
import org.huanjie.tally.OpenSeats.Decision;
import org.huanjie.tally.TallyForms;
import org.huanjie.tally.TieChoice;
import org.huanjie.tally.TieForms;
import org.huanjie.tally.TieLot;
import org.huanjie.tally.WriteInReview;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Ties are voted on again, drawn or decided for the first; other seats stay vacant; nobody who was written in is qualified. */
@Component
@Lazy
public record TallyExamples(TallyForms forms, TieForms ties) implements TaskExamples {

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(OpenSeats.class, task -> openSeats(task.election(), electorate(task))),
                TaskExample.of(WriteInReview.class, task -> writeIns(task.election(), electorate(task))),
                TaskExample.of(TieLot.class, task -> new TieLot(Optional.of("2026-0718-42"), "监票人及候选人代表")),
                TaskExample.of(TieChoice.class, task -> choice(task.election(), electorate(task))));
    }

    private static String electorate(TaskContext task) {
        return task.value(BallotModel.ELECTORATE, String.class);
    }

    public OpenSeats openSeats(ElectionId election, String electorate) {
        return new OpenSeats(forms.deciding(election, electorate).context().ballots().stream()
                .map(open -> open.runOff()
                        ? new OpenSeats.Row(open.ballot(), Decision.ANOTHER_ROUND, "得票相等，再次投票")
                        : new OpenSeats.Row(open.ballot(), Decision.LEAVE_VACANT, "经研究，缺额暂不补选"))
                .toList());
    }

    private WriteInReview writeIns(ElectionId election, String electorate) {
        return new WriteInReview(forms.reviewing(election, electorate).writeIns().stream()
                .map(each -> new WriteInReview.Row(
                        each.ballot(),
                        each.name(),
                        WriteInReview.Decision.NOT_QUALIFIED,
                        Optional.of("本人不愿担任"),
                        Optional.empty()))
                .toList());
    }

    private TieChoice choice(ElectionId election, String electorate) {
        return new TieChoice(ties.choice(election, electorate).context().ballots().stream()
                .map(tied ->
                        new TieChoice.Row(tied.ballot(), tied.candidates().subList(0, tied.seats()), "经集体研究，综合工作需要确定"))
                .toList());
    }
}
