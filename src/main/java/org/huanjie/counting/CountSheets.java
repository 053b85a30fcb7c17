package org.huanjie.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Round;
import org.huanjie.counting.CountingMinutes.BallotsMissing;
import org.huanjie.counting.CountingMinutes.CountConfirmed;
import org.huanjie.counting.CountingMinutes.CountRecorded;
import org.huanjie.counting.CountingMinutes.CountRejected;
import org.huanjie.counting.CountingMinutes.CountVoid;
import org.huanjie.counting.CountingMinutes.Counted;
import org.huanjie.counting.CountingMinutes.DoubtfulBallotsDecided;
import org.huanjie.counting.Sheet.BallotCount;
import org.huanjie.counting.rules.SheetRule;
import org.huanjie.counting.rules.SignatureRule;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.MeetingId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.meeting.Meeting;
import org.huanjie.meeting.MeetingMinutes.Sitting;
import org.huanjie.meeting.MeetingStore;
import org.huanjie.meeting.Rounds;
import org.huanjie.minutes.Minutes;
import org.huanjie.roster.rules.PrintedNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes count sheets: recorded by one teller, signed by another, and never changed after that (D.4). */
@Service
public class CountSheets {

    private static final String CLAUSE = "D.4";

    private final SheetStore store;
    private final MeetingStore meetings;
    private final Rounds rounds;
    private final Minutes minutes;

    public CountSheets(SheetStore store, MeetingStore meetings, Rounds rounds, Minutes minutes) {
        this.store = store;
        this.meetings = meetings;
        this.rounds = rounds;
        this.minutes = minutes;
    }

    /** The rounds whose ballots are still to be counted at a meeting. */
    public List<Round> open(Meeting meeting) {
        Set<BallotId> counted = store.sheets(meeting.id()).stream()
                .filter(Sheet::signed)
                .flatMap(sheet -> sheet.sound().stream())
                .map(BallotCount::ballot)
                .collect(Collectors.toSet());
        return rounds.current(meeting.election(), meeting.electorate()).stream()
                .filter(round -> round.votedAt(meeting.position()) && !counted.contains(round.ballot()))
                .toList();
    }

    /**
     * Records a count sheet with the first signature.
     *
     * @throws Refusal with all faults: who signs, which ballots and names, which figures
     */
    @Transactional
    public void record(MeetingId meetingId, SheetAnswer answer, String actor) {
        Meeting meeting = meeting(meetingId);
        if (store.sheets(meetingId).stream().anyMatch(sheet -> sheet.state() == Sheet.State.RECORDED)) {
            throw new ConflictException("“" + meeting.name() + "”的计票单正在等待复核签字");
        }
        Map<BallotId, Round> open =
                open(meeting).stream().collect(Collectors.toMap(Round::ballot, Function.identity()));
        List<Finding> faults = new ArrayList<>(SignatureRule.first(actor, meeting.tellers()));
        Set<BallotId> filled = new LinkedHashSet<>();
        List<BallotCount> counts = new ArrayList<>();
        for (int index = 0; index < answer.sheets().size(); index++) {
            Paper paper = answer.sheets().get(index);
            String path = "sheets[" + index + "].";
            Round round = open.get(paper.ballot());
            if (round == null) {
                faults.add(new Finding(path + "ballot", "本场没有待计的选票“" + paper.ballot() + "”", CLAUSE));
            } else if (!filled.add(paper.ballot())) {
                faults.add(new Finding(path + "ballot", "同一种选票只填一份", CLAUSE));
            } else {
                Paper printed = paper.as(round.printed());
                Count count = count(round, meeting, printed);
                String about = open.size() == 1 ? "" : "“" + rounds.ballotName(round) + "”：";
                counts.add(new BallotCount(round.ballot(), count, paper.doubtful(), paper.noneIssued()));
                faults.addAll(others(paper, round.printed(), path));
                SheetRule.faults(printed, count, rounds.standing(round), rounds.withdrawn(round)).stream()
                        .map(fault -> new Finding(path + fault.field(), about + fault.message(), fault.clause()))
                        .forEach(faults::add);
            }
        }
        open.values().stream()
                .filter(round -> !filled.contains(round.ballot()))
                .map(round -> new Finding("sheets", "还没有填写“" + rounds.ballotName(round) + "”的计票", CLAUSE))
                .forEach(faults::add);
        Refusal.ifAny(faults);
        Sheet sheet =
                new Sheet(meetingId, nextVersion(meetingId), counts, Sheet.State.RECORDED, actor, Optional.empty(), "");
        store.add(sheet);
        minutes.append(
                meeting.election(),
                actor,
                CLAUSE,
                new CountRecorded(Sitting.of(meeting), Counted.of(sheet, Optional.empty())));
    }

    private static List<Finding> others(Paper paper, PrintedNames printed, String path) {
        return IntStream.range(0, paper.candidates().size())
                .filter(row -> {
                    Paper.Row line = paper.candidates().get(row);
                    return printed.contradicts(line.candidate(), line.name());
                })
                .mapToObj(row -> new Finding(
                        path + "candidates[" + row + "].candidate",
                        "候选人编号与“" + paper.candidates().get(row).name() + "”不是同一个人",
                        CLAUSE))
                .toList();
    }

    private static Count count(Round round, Meeting meeting, Paper paper) {
        return new Count(
                round.kind(),
                round.seats(),
                meeting.entitled(),
                meeting.present().orElseThrow(),
                paper.issued(),
                paper.returned(),
                paper.invalid(),
                paper.votes());
    }

    private int nextVersion(MeetingId meeting) {
        return store.sheets(meeting).size() + 1;
    }

    /** @throws ConflictException when no sheet waits for its second signature */
    Sheet waiting(MeetingId meeting) {
        return store.sheets(meeting).stream()
                .filter(sheet -> sheet.state() == Sheet.State.RECORDED)
                .findFirst()
                .orElseThrow(() -> new ConflictException("没有等待复核签字的计票单"));
    }

    /** The sheet before the one to be recorded, if it was sent back: what the counters correct. */
    Optional<Sheet> sentBack(MeetingId meeting) {
        List<Sheet> sheets = store.sheets(meeting);
        return sheets.isEmpty()
                ? Optional.empty()
                : Optional.of(sheets.get(sheets.size() - 1)).filter(sheet -> sheet.state() == Sheet.State.REJECTED);
    }

    /**
     * Signs the waiting sheet as the second, or sends it back.
     *
     * @return CONFIRMED, REJECTED, or VOID when a ballot is to be voted on again at once (E9)
     * @throws Refusal when this account may not sign, or a reason is missing
     */
    @Transactional
    public Sheet.State sign(MeetingId meetingId, Signature signature, String actor) {
        Meeting meeting = meeting(meetingId);
        Sheet sheet = waiting(meetingId);
        List<Finding> faults = new ArrayList<>(SignatureRule.second(actor, sheet.recordedBy(), meeting.tellers()));
        if (signature.decision() == Signature.Decision.REJECT
                && signature.reason().isEmpty()) {
            faults.add(new Finding("reason", "退回须写明原因", CLAUSE));
        }
        Refusal.ifAny(faults);
        Sheet.State state = state(sheet, signature);
        store.conclude(sheet, state, actor, signature.reason().orElse(""));
        if (state == Sheet.State.CONFIRMED) {
            meetings.change(meeting.counted());
        }
        String clause = state == Sheet.State.VOID ? "E9" : CLAUSE;
        Sitting sitting = Sitting.of(meeting);
        Counted counted = Counted.of(sheet, signature.reason());
        minutes.append(
                meeting.election(),
                actor,
                clause,
                switch (state) {
                    case CONFIRMED -> new CountConfirmed(sitting, counted);
                    case REJECTED -> new CountRejected(sitting, counted);
                    case VOID -> new CountVoid(sitting, counted);
                    case RECORDED -> throw new IllegalStateException("A signature leaves no sheet unsigned");
                });
        if (Sheet.signed(state)) {
            noteMissing(meeting, sheet, actor);
            noteDoubtful(meeting, sheet, actor);
        }
        return state;
    }

    /** Fewer papers came back than were given out: the vote holds, the difference is recorded (E10). */
    private void noteMissing(Meeting meeting, Sheet sheet, String actor) {
        Map<BallotId, Integer> missing = new LinkedHashMap<>();
        sheet.counts().stream()
                .filter(each -> each.count().missing() > 0)
                .forEach(each -> missing.put(each.ballot(), each.count().missing()));
        if (!missing.isEmpty()) {
            minutes.append(meeting.election(), actor, "E10", new BallotsMissing(Sitting.of(meeting), missing));
        }
    }

    private void noteDoubtful(Meeting meeting, Sheet sheet, String actor) {
        Map<BallotId, List<Doubtful>> doubtful = new LinkedHashMap<>();
        sheet.counts().stream()
                .filter(each -> !each.doubtful().isEmpty())
                .forEach(each -> doubtful.put(each.ballot(), each.doubtful()));
        if (!doubtful.isEmpty()) {
            minutes.append(meeting.election(), actor, "B.4", new DoubtfulBallotsDecided(Sitting.of(meeting), doubtful));
        }
    }

    private static Sheet.State state(Sheet sheet, Signature signature) {
        if (signature.decision() == Signature.Decision.REJECT) {
            return Sheet.State.REJECTED;
        }
        return sheet.overfull().isEmpty() ? Sheet.State.CONFIRMED : Sheet.State.VOID;
    }

    private Meeting meeting(MeetingId id) {
        Meeting meeting = meetings.meeting(id);
        if (meeting.state() != Meeting.State.OPEN) {
            throw new ConflictException("“" + meeting.name() + "”现在不在计票");
        }
        return meeting;
    }
}
