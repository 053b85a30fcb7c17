package org.huanjie.example.process;

import static org.huanjie.ballot.process.BallotModel.electorate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.ballot.BallotPaper;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.process.BallotModel;
import org.huanjie.counting.CountSheets;
import org.huanjie.counting.Paper;
import org.huanjie.counting.SheetAnswer;
import org.huanjie.counting.Signature;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.meeting.Meeting;
import org.huanjie.meeting.MeetingForms;
import org.huanjie.meeting.MeetingForms.Plan;
import org.huanjie.meeting.MeetingOpening;
import org.huanjie.meeting.MeetingPlan;
import org.huanjie.meeting.Meetings;
import org.huanjie.meeting.Postponement;
import org.huanjie.meeting.Rounds;
import org.huanjie.tally.OpenSeats;
import org.huanjie.tally.OpenSeats.Decision;
import org.huanjie.tally.TallyForms;
import org.huanjie.tally.TieChoice;
import org.huanjie.tally.TieForms;
import org.huanjie.tally.TieLot;
import org.huanjie.tally.WriteInReview;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Up to two meetings for each electorate, to which everybody comes and votes for the first candidates; ties are voted on again, drawn or decided for the
 * first, other seats stay vacant, and nobody who was written in is qualified.
 */
@Component
@Lazy
public record VotingExamples(
        Meetings meetings,
        MeetingForms forms,
        Clock clock,
        CountSheets sheets,
        Rounds rounds,
        TallyForms tallies,
        TieForms ties)
        implements TaskExamples {

    private static final int VOTERS = 20;
    private static final int MEETINGS = 2;

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(MeetingPlan.class, task -> plan(task.election())),
                TaskExample.of(
                        MeetingOpening.class,
                        task -> opening(new MeetingId(task.value(BallotModel.MEETING, String.class)))),
                TaskExample.of(
                        Postponement.class,
                        task -> new Postponement(
                                LocalDate.now(clock).plusWeeks(1), Optional.empty(), Optional.empty(), "到会人数不足，改期召开")),
                TaskExample.of(
                        SheetAnswer.class, task -> sheet(new MeetingId(task.value(BallotModel.MEETING, String.class)))),
                TaskExample.of(Signature.class, task -> new Signature(Signature.Decision.CONFIRM, Optional.empty())),
                TaskExample.of(OpenSeats.class, task -> openSeats(task.election(), electorate(task))),
                TaskExample.of(WriteInReview.class, task -> writeIns(task.election(), electorate(task))),
                TaskExample.of(TieLot.class, task -> new TieLot(Optional.of("2026-0718-42"), "监票人及候选人代表")),
                TaskExample.of(TieChoice.class, task -> choice(task.election(), electorate(task))));
    }

    public MeetingPlan plan(ElectionId election) {
        Map<ElectorateId, List<Plan.Row>> byElectorate = forms.plan(election).meetings().stream()
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
    private List<MeetingPlan.Share> shares(ElectionId election, ElectorateId electorate, int index, int of) {
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

    public MeetingOpening opening(MeetingId meeting) {
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

    public SheetAnswer sheet(MeetingId id) {
        Meeting meeting = meetings.get(id);
        int present = meeting.present().orElseThrow();
        return new SheetAnswer(sheets.open(meeting).stream()
                .map(round ->
                        new Paper(round.ballot(), present, present, 0, countOf(round, present), List.of(), List.of()))
                .toList());
    }

    private List<Paper.Row> countOf(Round round, int present) {
        List<String> names = rounds.standing(round);
        return names.stream()
                .map(name -> {
                    boolean first = names.indexOf(name) < round.seats();
                    Optional<CandidateId> candidate = Optional.of(round.candidate(name));
                    return new Paper.Row(candidate, name, first ? present : 0, first ? 0 : present, 0);
                })
                .toList();
    }

    public OpenSeats openSeats(ElectionId election, ElectorateId electorate) {
        return new OpenSeats(tallies.deciding(election, electorate).context().ballots().stream()
                .map(open -> open.runOff()
                        ? new OpenSeats.Row(open.ballot(), Decision.ANOTHER_ROUND, "得票相等，再次投票")
                        : new OpenSeats.Row(open.ballot(), Decision.LEAVE_VACANT, "经研究，缺额暂不补选"))
                .toList());
    }

    private WriteInReview writeIns(ElectionId election, ElectorateId electorate) {
        return new WriteInReview(tallies.reviewing(election, electorate).writeIns().stream()
                .map(each -> new WriteInReview.Row(
                        each.ballot(),
                        each.name(),
                        WriteInReview.Decision.NOT_QUALIFIED,
                        Optional.of("本人不愿担任"),
                        Optional.empty()))
                .toList());
    }

    private TieChoice choice(ElectionId election, ElectorateId electorate) {
        return new TieChoice(ties.choice(election, electorate).context().ballots().stream()
                .map(tied ->
                        new TieChoice.Row(tied.ballot(), tied.candidates().subList(0, tied.seats()), "经集体研究，综合工作需要确定"))
                .toList());
    }
}
