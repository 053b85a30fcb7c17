package org.huanjie.example.process;

import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.process.BallotModel;
import org.huanjie.counting.CountSheets;
import org.huanjie.counting.Paper;
import org.huanjie.counting.SheetAnswer;
import org.huanjie.counting.Signature;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.meeting.Meeting;
import org.huanjie.meeting.Meetings;
import org.huanjie.meeting.Rounds;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** All papers came back, all are valid and for the first candidates; the second signer confirms it. */
@Component
@Lazy
public record CountingExamples(Meetings meetings, CountSheets sheets, Rounds rounds) implements TaskExamples {

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(SheetAnswer.class, task -> sheet(task.value(BallotModel.MEETING, String.class))),
                TaskExample.of(Signature.class, task -> new Signature(Signature.Decision.CONFIRM, Optional.empty())));
    }

    public SheetAnswer sheet(String id) {
        Meeting meeting = meetings.get(id);
        int present = meeting.present().orElseThrow();
        return new SheetAnswer(sheets.open(meeting).stream()
                .map(round ->
                        new Paper(round.ballot(), present, present, 0, rows(round, present), List.of(), List.of()))
                .toList());
    }

    private List<Paper.Row> rows(Round round, int present) {
        List<String> names = rounds.standing(round);
        return names.stream()
                .map(name -> {
                    boolean first = names.indexOf(name) < round.seats();
                    Optional<String> candidate = Optional.of(round.candidate(name));
                    return new Paper.Row(candidate, name, first ? present : 0, first ? 0 : present, 0);
                })
                .toList();
    }
}
