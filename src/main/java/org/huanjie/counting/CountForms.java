package org.huanjie.counting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ballot.Round;
import org.huanjie.counting.Sheet.BallotCount;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.MeetingId;
import org.huanjie.input.KebabEnums;
import org.huanjie.meeting.Meeting;
import org.huanjie.meeting.MeetingForms;
import org.huanjie.meeting.MeetingForms.About;
import org.huanjie.meeting.Meetings;
import org.huanjie.meeting.Rounds;
import org.huanjie.meeting.Teller.Duty;
import org.springframework.stereotype.Component;

/** What tellers see when they record and sign counts. */
@Component
public class CountForms {

    private final Meetings meetings;
    private final MeetingForms forms;
    private final CountSheets sheets;
    private final Rounds rounds;

    public CountForms(Meetings meetings, MeetingForms forms, CountSheets sheets, Rounds rounds) {
        this.meetings = meetings;
        this.forms = forms;
        this.sheets = sheets;
        this.rounds = rounds;
    }

    /** The count sheet as it is offered. */
    public record Recording(Context context, List<Draft> sheets) {

        /**
         * @param majority the least votes in favour that elect in a first or a further round, of all meetings that are counted together
         * @param together how many meetings are counted together
         * @param toOpen the names of those that have not opened yet, so that the majority still grows
         * @param sentBack why the sheet before was sent back, else empty
         */
        public record Context(
                ElectionId election,
                About meeting,
                long majority,
                int together,
                List<String> toOpen,
                List<Signer> tellers,
                List<Vote> ballots,
                String sentBack) {}

        /** A teller, in words. */
        public record Signer(String duty, String name, String account) {}

        /** What is voted on. */
        public record Vote(BallotId ballot, String name, String kind, String kindTitle, int seats) {}

        /** One ballot, with what was filled in before if it was sent back. */
        public record Draft(
                BallotId ballot,
                int issued,
                Optional<Integer> returned,
                int invalid,
                List<DraftRow> candidates,
                List<Paper.WriteIn> writeIns,
                List<Doubtful> doubtful,
                String noneIssued) {}

        /** One candidate. */
        public record DraftRow(
                CandidateId candidate,
                String name,
                @JsonProperty("for") Optional<Integer> inFavour,
                Optional<Integer> against,
                Optional<Integer> abstain) {}
    }

    /** The sheet that is offered: empty, or the one that was sent back. */
    public Recording recording(MeetingId id) {
        Meeting meeting = meetings.get(id);
        List<Round> open = sheets.open(meeting);
        Optional<Sheet> sentBack = sheets.sentBack(id);
        return new Recording(
                new Recording.Context(
                        meeting.election(),
                        forms.about(meeting),
                        meetings.majority(meeting),
                        meetings.together(meeting).size(),
                        meetings.toOpen(meeting).stream().map(Meeting::name).toList(),
                        signers(meeting),
                        open.stream().map(this::vote).toList(),
                        sentBack.map(Sheet::reason).orElse("")),
                open.stream().map(round -> draft(round, meeting, sentBack)).toList());
    }

    private static List<Recording.Signer> signers(Meeting meeting) {
        return meeting.tellers().stream()
                .map(teller -> new Recording.Signer(
                        teller.duty().title(), teller.name(), teller.account().orElse("")))
                .toList();
    }

    private Recording.Vote vote(Round round) {
        return new Recording.Vote(
                round.ballot(),
                rounds.ballotName(round),
                KebabEnums.name(round.kind()),
                round.kind().title(),
                round.seats());
    }

    private Recording.Draft draft(Round round, Meeting meeting, Optional<Sheet> sentBack) {
        return sentBack.stream()
                .flatMap(sheet -> sheet.counts().stream())
                .filter(each -> each.ballot().equals(round.ballot()))
                .findFirst()
                .map(before -> filled(round, before))
                .orElseGet(() -> empty(round, meeting));
    }

    private static Recording.Draft filled(Round round, BallotCount before) {
        Count count = before.count();
        return new Recording.Draft(
                before.ballot(),
                count.issued(),
                Optional.of(count.returned()),
                count.invalid(),
                count.candidates().stream()
                        .filter(votes -> !votes.writeIn())
                        .map(votes -> new Recording.DraftRow(
                                round.candidate(votes.name()),
                                votes.name(),
                                Optional.of(votes.inFavour()),
                                Optional.of(votes.against()),
                                Optional.of(votes.abstain())))
                        .toList(),
                count.candidates().stream()
                        .filter(Votes::writeIn)
                        .map(votes -> new Paper.WriteIn(votes.name(), votes.inFavour()))
                        .toList(),
                before.doubtful(),
                before.noneIssued().orElse(""));
    }

    private Recording.Draft empty(Round round, Meeting meeting) {
        return new Recording.Draft(
                round.ballot(),
                meeting.present().orElseThrow(),
                Optional.empty(),
                0,
                rounds.standing(round).stream()
                        .map(name -> new Recording.DraftRow(
                                round.candidate(name), name, Optional.empty(), Optional.empty(), Optional.empty()))
                        .toList(),
                List.of(),
                List.of(),
                "");
    }

    /** The sheet as the second signer sees it. */
    public record Signing(Context context, String version) {

        /** @param missing the duty that has not signed yet, in Chinese */
        public record Context(
                ElectionId election, About meeting, String recordedBy, String missing, List<Counted> sheets) {}

        /** One ballot; {@code overfull} means it is voted on again. */
        public record Counted(
                String name,
                String kindTitle,
                int seats,
                int issued,
                int returned,
                int invalid,
                long valid,
                boolean overfull,
                List<Votes> rows,
                List<Decided> doubtful,
                String noneIssued) {}

        /** What was decided on doubtful papers, in words. */
        public record Decided(int papers, String question, String ruling, String decidedBy) {}
    }

    /** @throws org.huanjie.input.ConflictException when no sheet waits */
    public Signing signing(MeetingId id) {
        Meeting meeting = meetings.get(id);
        Sheet sheet = sheets.waiting(id);
        return new Signing(
                new Signing.Context(
                        meeting.election(),
                        forms.about(meeting),
                        sheet.recordedBy(),
                        missing(meeting, sheet.recordedBy()).title(),
                        rounds.current(meeting.election(), meeting.electorate()).stream()
                                .flatMap(round -> counted(round, sheet).stream())
                                .toList()),
                Integer.toString(sheet.version()));
    }

    private static Duty missing(Meeting meeting, String recordedBy) {
        boolean counter = meeting.tellers().stream()
                .anyMatch(teller -> teller.duty() == Duty.COUNTER
                        && teller.account().filter(recordedBy::equals).isPresent());
        return counter ? Duty.SCRUTINEER : Duty.COUNTER;
    }

    private Optional<Signing.Counted> counted(Round round, Sheet sheet) {
        return sheet.counts().stream()
                .filter(each -> each.ballot().equals(round.ballot()))
                .map(each -> counted(round, each))
                .findFirst();
    }

    private Signing.Counted counted(Round round, BallotCount counted) {
        Count count = counted.count();
        return new Signing.Counted(
                rounds.ballotName(round),
                round.kind().title(),
                count.seats(),
                count.issued(),
                count.returned(),
                count.invalid(),
                count.valid(),
                count.overfull(),
                count.candidates(),
                counted.doubtful().stream().map(CountForms::decided).toList(),
                counted.noneIssued().orElse(""));
    }

    private static Signing.Decided decided(Doubtful doubtful) {
        return new Signing.Decided(
                doubtful.papers(), doubtful.question(), doubtful.ruling().title(), doubtful.decidedBy());
    }
}
