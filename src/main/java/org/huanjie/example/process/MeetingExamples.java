package org.huanjie.example.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.ballot.BallotPaper;
import org.huanjie.ballot.process.BallotModel;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.ids.ElectionId;
import org.huanjie.meeting.MeetingForms;
import org.huanjie.meeting.MeetingForms.Plan;
import org.huanjie.meeting.MeetingOpening;
import org.huanjie.meeting.MeetingPlan;
import org.huanjie.meeting.Meetings;
import org.huanjie.meeting.Postponement;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Up to two meetings for each electorate, to which everybody comes; one without quorum is held a week later. */
@Component
@Lazy
public record MeetingExamples(Meetings meetings, MeetingForms forms, Clock clock) implements TaskExamples {

    private static final int VOTERS = 20;
    private static final int MEETINGS = 2;

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(MeetingPlan.class, task -> plan(task.election())),
                TaskExample.of(MeetingOpening.class, task -> opening(task.value(BallotModel.MEETING, String.class))),
                TaskExample.of(
                        Postponement.class,
                        task -> new Postponement(
                                LocalDate.now(clock).plusWeeks(1), Optional.empty(), Optional.empty(), "到会人数不足，改期召开")));
    }

    public MeetingPlan plan(ElectionId election) {
        Map<String, List<Plan.Row>> byElectorate = forms.plan(election).meetings().stream()
                .collect(Collectors.groupingBy(Plan.Row::electorate, LinkedHashMap::new, Collectors.toList()));
        return new MeetingPlan(byElectorate.values().stream()
                .map(rows -> rows.subList(0, Math.min(MEETINGS, rows.size())))
                .flatMap(rows -> IntStream.range(0, rows.size())
                        .mapToObj(index -> row(election, rows.get(index), index, rows.size())))
                .toList());
    }

    private MeetingPlan.Row row(ElectionId election, Plan.Row row, int index, int of) {
        return new MeetingPlan.Row(
                row.electorate(),
                row.name(),
                row.name() + "会议室",
                row.date(),
                row.time(),
                row.voters().orElse(VOTERS),
                List.of(),
                row.shares().isEmpty() ? List.of() : shares(election, row.electorate(), index, of));
    }

    /** The first of two meetings fills half of the seats with half of the candidates, the second one the rest; a single one fills all. */
    private List<MeetingPlan.Share> shares(ElectionId election, String electorate, int index, int of) {
        return meetings.papersPerMeeting(election).stream()
                .filter(paper -> paper.electors().equals(electorate))
                .map(paper -> share(paper, index, of))
                .toList();
    }

    private static MeetingPlan.Share share(BallotPaper paper, int index, int of) {
        if (of == 1) {
            return new MeetingPlan.Share(paper.ballot(), paper.seats(), paper.candidates());
        }
        int seats = paper.seats() / MEETINGS;
        int names = seats + 1;
        return index == 0
                ? new MeetingPlan.Share(
                        paper.ballot(), seats, paper.candidates().subList(0, names))
                : new MeetingPlan.Share(
                        paper.ballot(),
                        paper.seats() - seats,
                        paper.candidates().subList(names, paper.candidates().size()));
    }

    public MeetingOpening opening(String meeting) {
        MeetingForms.Opening offered = forms.opening(meeting);
        return new MeetingOpening(
                offered.entitled(),
                offered.entitled(),
                true,
                offered.counters(),
                offered.scrutineers(),
                List.of(),
                !offered.context().excluded().isEmpty(),
                Optional.empty(),
                false);
    }
}
