package org.huanjie.meeting;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.Member;
import org.huanjie.ballot.Round;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.election.Elections;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.input.KebabEnums;
import org.huanjie.meeting.MeetingOpening.ChosenTeller;
import org.huanjie.roster.Candidates;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Electorate;
import org.huanjie.scheme.Scheme.Voting.Quorum;
import org.springframework.stereotype.Component;

/** What clerks see when they plan, open and postpone meetings. */
@Component
public class MeetingForms {

    private static final String MINUTE = "HH:mm";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Meetings meetings;
    private final FurtherVotes furtherVotes;
    private final Elections elections;
    private final Candidates candidates;
    private final Divisions divisions;
    private final Rounds rounds;

    public MeetingForms(
            Meetings meetings,
            FurtherVotes furtherVotes,
            Elections elections,
            Candidates candidates,
            Divisions divisions,
            Rounds rounds) {
        this.meetings = meetings;
        this.furtherVotes = furtherVotes;
        this.rounds = rounds;
        this.elections = elections;
        this.candidates = candidates;
        this.divisions = divisions;
    }

    /** The plan of meetings as it is offered. */
    public record Plan(Context context, List<Row> meetings) {

        /** What the plan is for; {@code to} is empty when voting is late. */
        public record Context(
                ElectionId election,
                List<Voters> electorates,
                LocalDate from,
                Optional<LocalDate> to,
                String clause,
                List<Choice> categories) {}

        /** An electorate with what it votes on. */
        public record Voters(
                ElectorateId id,
                String name,
                boolean manyMeetings,
                boolean seatsPerMeeting,
                String clause,
                List<Vote> ballots) {}

        /** One ballot paper. */
        public record Vote(BallotId id, String name, int seats, List<String> candidates) {}

        /** A value and its Chinese name. */
        public record Choice(String id, String title) {}

        /** A meeting without what only the clerk knows. */
        public record Row(
                ElectorateId electorate,
                String name,
                String place,
                LocalDate date,
                @JsonFormat(pattern = MINUTE) LocalTime time,
                Optional<Integer> voters,
                List<Excluded> excluded,
                List<OwnSeats> shares) {}

        /** A ballot of which the meeting fills some seats itself; how many, the clerk knows. */
        public record OwnSeats(BallotId ballot, Optional<Integer> seats, List<String> candidates) {}
    }

    /** The plan that is offered: a meeting in every village for an electorate of many meetings, else one. */
    public Plan plan(ElectionId election) {
        Scheme scheme = candidates.filled(election, elections.scheme(election));
        List<Electorate> electorates = furtherVotes.toPlan(election);
        return new Plan(
                new Plan.Context(
                        election,
                        electorates.stream()
                                .map(each -> voters(election, scheme, each))
                                .toList(),
                        meetings.earliest(election),
                        meetings.latest(election),
                        meetings.timeClause(election),
                        categories()),
                electorates.stream()
                        .flatMap(each -> names(election, each).stream().map(name -> row(election, each, name)))
                        .toList());
    }

    private Plan.Voters voters(ElectionId election, Scheme scheme, Electorate electorate) {
        return new Plan.Voters(
                electorate.id(),
                electorate.name(),
                electorate.manyMeetings(),
                electorate.seatsPerMeeting(),
                electorate.basis().clause(),
                scheme.ballots().stream()
                        .filter(ballot -> ballot.electors().equals(electorate.id()))
                        .map(ballot -> new Plan.Vote(
                                ballot.id(),
                                ballot.name(),
                                ballot.seats(),
                                rounds.standing(election, ballot).stream()
                                        .map(Round.Standing::name)
                                        .toList()))
                        .toList());
    }

    private List<String> names(ElectionId election, Electorate electorate) {
        List<String> villages = electorate.manyMeetings()
                ? divisions.below(elections.get(election).division()).stream()
                        .map(Division::name)
                        .toList()
                : List.of();
        return villages.isEmpty() ? List.of(electorate.name()) : villages;
    }

    private Plan.Row row(ElectionId election, Electorate electorate, String name) {
        return new Plan.Row(
                electorate.id(),
                name,
                "",
                meetings.earliest(election),
                MORNING,
                furtherVotes.voters(election, electorate.id()),
                List.of(),
                electorate.seatsPerMeeting() && furtherVotes.firstOf(election).contains(electorate)
                        ? ownSeats(election, electorate, name)
                        : List.of());
    }

    /** The candidates of the village itself are offered. */
    private List<Plan.OwnSeats> ownSeats(ElectionId election, Electorate electorate, String village) {
        return rounds.ballots(election, electorate.id()).stream()
                .map(ballot -> new Plan.OwnSeats(
                        ballot.id(),
                        Optional.empty(),
                        rounds.standing(election, ballot).stream()
                                .filter(one -> candidates
                                        .get(election, one.candidate())
                                        .unit()
                                        .contains(village))
                                .map(Round.Standing::name)
                                .toList()))
                .toList();
    }

    /** A meeting as its clerk and tellers see it. */
    public record About(
            String name,
            String place,
            LocalDate date,
            @JsonFormat(pattern = MINUTE) LocalTime time,
            String electorate,
            int round,
            int attempt,
            int entitled,
            Optional<Integer> present,
            String votingForm) {}

    public About about(Meeting meeting) {
        String electorate = elections.scheme(meeting.election()).electorates().stream()
                .filter(each -> each.id().equals(meeting.electorate()))
                .map(Electorate::name)
                .findFirst()
                .orElseThrow();
        return new About(
                meeting.name(),
                meeting.place(),
                meeting.date(),
                meeting.time(),
                electorate,
                meeting.round(),
                meeting.attempt(),
                meeting.entitled(),
                meeting.present(),
                meeting.approvedForm().map(VotingForm::title).orElse(""));
    }

    /** The opening of a meeting as it is offered. */
    public record Opening(
            Context context,
            int entitled,
            boolean methodAdopted,
            List<ChosenTeller> counters,
            List<ChosenTeller> scrutineers,
            List<Excluded> excluded) {

        /**
         * @param accounts those who may sign the count sheet
         * @param excluded those whom the plan does not count as due
         * @param otherForms the forms of voting that may be asked for in an emergency, empty where nobody may allow one
         */
        public record Context(
                ElectionId election,
                About meeting,
                Share quorum,
                List<Member> accounts,
                List<Excluded> excluded,
                List<Plan.Choice> categories,
                List<Plan.Choice> otherForms) {}

        /** The share of those due who must have come. */
        public record Share(int numerator, int denominator, boolean strict, String clause) {}
    }

    /** The opening that is offered: of the counting panel the first counts and the others watch. */
    public Opening opening(MeetingId id) {
        Meeting meeting = meetings.get(id);
        List<Member> panel = meetings.counting(meeting);
        Quorum quorum = meetings.quorum(meeting);
        return new Opening(
                new Opening.Context(
                        meeting.election(),
                        about(meeting),
                        new Opening.Share(
                                quorum.numerator(),
                                quorum.denominator(),
                                quorum.strict(),
                                quorum.basis().clause()),
                        panel,
                        meeting.excluded(),
                        categories(),
                        otherForms(meeting)),
                meeting.entitled(),
                false,
                panel.stream().limit(1).map(MeetingForms::person).toList(),
                panel.stream().skip(1).map(MeetingForms::person).toList(),
                List.of());
    }

    private static List<Plan.Choice> categories() {
        return Arrays.stream(Excluded.Category.values())
                .map(each -> new Plan.Choice(KebabEnums.name(each), each.title()))
                .toList();
    }

    private List<Plan.Choice> otherForms(Meeting meeting) {
        boolean allowed = elections
                .scheme(meeting.election())
                .voting()
                .flatMap(Scheme.Voting::otherForm)
                .isPresent();
        return Arrays.stream(VotingForm.values())
                .filter(any -> allowed)
                .map(each -> new Plan.Choice(KebabEnums.name(each), each.title()))
                .toList();
    }

    private static ChosenTeller person(Member member) {
        return new ChosenTeller(member.name(), Optional.of(member.account()));
    }

    /** The postponement as it is offered. */
    public record Postponing(
            Context context,
            LocalDate date,
            @JsonFormat(pattern = MINUTE) LocalTime time,
            String place,
            String reason) {

        /** @param after the new day must come after this one */
        public record Context(ElectionId election, About meeting, LocalDate after) {}
    }

    /** The same time and place on the next day are offered. */
    public Postponing postponing(MeetingId id) {
        Meeting meeting = meetings.get(id);
        return new Postponing(
                new Postponing.Context(meeting.election(), about(meeting), meetings.today()),
                meetings.today().plusDays(1),
                meeting.time(),
                meeting.place(),
                "");
    }
}
