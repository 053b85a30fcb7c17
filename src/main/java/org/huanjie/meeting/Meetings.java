package org.huanjie.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Member;
import org.huanjie.access.Members;
import org.huanjie.ballot.BallotPaper;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.rules.MajorityRule;
import org.huanjie.ballot.rules.QuorumRule;
import org.huanjie.election.Elections;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.meeting.Meeting.State;
import org.huanjie.meeting.MeetingMinutes.MeetingCalledOff;
import org.huanjie.meeting.MeetingMinutes.MeetingOpened;
import org.huanjie.meeting.MeetingMinutes.MeetingPostponed;
import org.huanjie.meeting.MeetingMinutes.MeetingsPlanned;
import org.huanjie.meeting.MeetingMinutes.QuorumFailed;
import org.huanjie.meeting.MeetingMinutes.Sitting;
import org.huanjie.meeting.MeetingMinutes.VotingFormAllowed;
import org.huanjie.meeting.MeetingMinutes.VotingFormAsked;
import org.huanjie.meeting.MeetingMinutes.VotingFormRefused;
import org.huanjie.meeting.rules.MeetingDayRule;
import org.huanjie.meeting.rules.MeetingOpeningRule;
import org.huanjie.meeting.rules.MeetingPlanRule;
import org.huanjie.minutes.Minutes;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.Electorate;
import org.huanjie.scheme.Scheme.Voting;
import org.huanjie.scheme.Scheme.Voting.Quorum;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans meetings, opens them, and calls them together again when too few have come. */
@Service
public class Meetings {

    public static final String VOTING = "voting";

    private final MeetingStore store;
    private final Rounds rounds;
    private final FurtherVotes furtherVotes;
    private final Elections elections;
    private final Candidates candidates;
    private final Members members;
    private final Minutes minutes;
    private final Clock clock;

    public Meetings(
            MeetingStore store,
            Rounds rounds,
            FurtherVotes furtherVotes,
            Elections elections,
            Candidates candidates,
            Members members,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.furtherVotes = furtherVotes;
        this.elections = elections;
        this.candidates = candidates;
        this.members = members;
        this.minutes = minutes;
        this.clock = clock;
    }

    /**
     * Plans the meetings of the first round, or of another vote on seats that fell vacant, and opens it.
     *
     * @throws Refusal with all faults of the plan
     * @throws ConflictException when the meetings are planned already
     */
    @Transactional
    public void prepare(ElectionId election, MeetingPlan answer, String actor) {
        candidates.requireComplete(election);
        MeetingPlan plan = answer.as(printed(election));
        boolean again = !store.meetings(election).isEmpty();
        List<Electorate> electorates = furtherVotes.toPlan(election);
        if (again && electorates.isEmpty()) {
            throw new ConflictException("选举大会已经安排好了");
        }
        List<Finding> faults = new ArrayList<>(MeetingPlanRule.faults(
                plan,
                electorates,
                papersPerMeeting(election),
                timeClause(election),
                earliest(election),
                latest(election)));
        electorates.forEach(electorate -> furtherVotes
                .voters(election, electorate.id())
                .ifPresent(voters -> faults.addAll(MeetingPlanRule.voters(plan, electorate, voters))));
        Refusal.ifAny(faults);
        List<Round> called = called(election, electorates);
        Map<ElectorateId, Integer> planned = new LinkedHashMap<>();
        for (MeetingPlan.Row row : plan.meetings()) {
            store.add(meeting(
                    election, row, number(called, row.electorate()), planned.merge(row.electorate(), 1, Integer::sum)));
        }
        minutes.append(election, actor, timeClause(election), new MeetingsPlanned(plan.meetings()));
        if (called.isEmpty()) {
            electorates.forEach(electorate -> rounds.begin(election, electorate, plan.of(electorate.id()), actor));
        } else {
            furtherVotes.begin(called, actor);
        }
    }

    /** The rounds that were called and whose meetings are planned now. */
    private List<Round> called(ElectionId election, List<Electorate> electorates) {
        return furtherVotes.called(election).stream()
                .filter(round -> electorates.stream()
                        .anyMatch(electorate -> electorate.id().equals(round.electorate())))
                .toList();
    }

    /** The number of the round that an electorate begins. */
    private static int number(List<Round> called, ElectorateId electorate) {
        return called.stream()
                .filter(round -> round.electorate().equals(electorate))
                .mapToInt(Round::number)
                .findFirst()
                .orElse(1);
    }

    /** The ballots of which every meeting fills some seats itself; another vote on vacant seats is on one list. */
    public List<BallotPaper> papersPerMeeting(ElectionId election) {
        return furtherVotes.firstOf(election).stream()
                .filter(Electorate::seatsPerMeeting)
                .flatMap(electorate -> rounds.ballots(election, electorate.id()).stream())
                .map(ballot -> new BallotPaper(
                        ballot.id(),
                        ballot.name(),
                        ballot.electors(),
                        ballot.seats(),
                        rounds.standing(election, ballot).stream()
                                .map(Round.Standing::name)
                                .toList()))
                .toList();
    }

    /** What is printed on these ballots, by ballot. */
    private Map<BallotId, PrintedNames> printed(ElectionId election) {
        return furtherVotes.firstOf(election).stream()
                .filter(Electorate::seatsPerMeeting)
                .flatMap(electorate -> rounds.ballots(election, electorate.id()).stream())
                .collect(Collectors.toMap(Ballot::id, ballot -> PrintedNames.of(rounds.electable(election, ballot))));
    }

    private static Meeting meeting(ElectionId election, MeetingPlan.Row row, int round, int position) {
        return new Meeting(
                Meeting.id(election, row.electorate(), round, position),
                election,
                row.electorate(),
                round,
                position,
                row.name(),
                row.place(),
                row.date(),
                row.time(),
                row.entitled(),
                row.excluded(),
                State.PLANNED,
                1,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** The clause on which the time of voting rests. */
    String timeClause(ElectionId election) {
        return elections.scheme(election).stages().stream()
                .flatMap(stage -> stage.steps().stream())
                .filter(step -> step.step().equals(VOTING))
                .map(step -> step.basis().clause())
                .findFirst()
                .orElse("");
    }

    /** The first day on which a meeting may be held: when voting begins, and not in the past. */
    public LocalDate earliest(ElectionId election) {
        LocalDate begin = elections.firstDay(election, VOTING);
        return begin.isBefore(today()) ? today() : begin;
    }

    /** The last day of voting; empty once it has passed, for then a late meeting is better than none. */
    public Optional<LocalDate> latest(ElectionId election) {
        return Optional.of(elections.lastDay(election, VOTING)).filter(last -> !last.isBefore(today()));
    }

    /** All meetings of an election, those that were held included. */
    public List<Meeting> of(ElectionId election) {
        return store.meetings(election);
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public Meeting get(MeetingId id) {
        return store.meeting(id);
    }

    /**
     * Opens a meeting.
     *
     * @return whether it has its quorum; without one it is to be called together again
     * @throws Refusal before the announced moment, when the attendance cannot be true, or with a quorum something is not adopted as it must be
     */
    @Transactional
    public boolean open(MeetingId id, MeetingOpening opening, String actor) {
        Meeting meeting = in(id, State.PLANNED);
        candidates.requireComplete(meeting.election());
        List<Finding> faults =
                new ArrayList<>(MeetingDayRule.faults(meeting.name(), meeting.opensAt(), LocalDateTime.now(clock)));
        faults.addAll(MeetingOpeningRule.attendance(opening));
        boolean quorum = QuorumRule.met(quorum(meeting), opening.entitled(), opening.present());
        if (faults.isEmpty()) {
            faults.addAll(MeetingOpeningRule.due(
                    opening, meeting.entitled(), !meeting.excluded().isEmpty(), quorum));
        }
        if (quorum) {
            faults.addAll(
                    MeetingOpeningRule.adopted(opening, candidates.standing(meeting.election()), signing(meeting)));
        }
        Refusal.ifAny(faults);
        Meeting opened = meeting.opened(
                quorum ? State.OPEN : State.NO_QUORUM,
                opening.entitled(),
                Stream.concat(meeting.excluded().stream(), opening.excluded().stream())
                        .toList(),
                opening.present(),
                quorum ? opening.tellers() : List.of());
        store.change(opened);
        note(opened, opening, quorum, actor);
        return quorum;
    }

    /** Calls a meeting off that is not held when it was announced; its new day is set next (E8). */
    @Transactional
    public void callOff(MeetingId id, String actor) {
        Meeting meeting = in(id, State.PLANNED);
        store.change(meeting.calledOff());
        minutes.append(meeting.election(), actor, "E8", new MeetingCalledOff(Sitting.of(meeting)));
    }

    /**
     * Asks for another form of voting because of an emergency, for this meeting or for all that have not opened (E24).
     *
     * @throws Refusal when the scheme does not say who may allow it
     * @throws ConflictException when another such request is under way, for it is decided first
     */
    @Transactional
    public void askOtherForm(MeetingId id, MeetingOpening.Emergency emergency, String actor) {
        Meeting meeting = in(id, State.PLANNED);
        candidates.requireComplete(meeting.election());
        Voting voting = elections.scheme(meeting.election()).voting().orElseThrow();
        if (voting.otherForm().isEmpty()) {
            throw new Refusal("emergency", "方案没有写明变通投票方式由谁批准，只能改期", "E24");
        }
        store.meetings(meeting.election()).stream()
                .filter(Meetings::asking)
                .findFirst()
                .ifPresent(other -> {
                    throw new ConflictException("“" + other.name() + "”的变通投票方式正在报批，办结后再申请");
                });
        OtherForm asked =
                new OtherForm(emergency.form(), emergency.reason(), emergency.everywhere(), OtherForm.State.ASKED);
        store.change(meeting.asking(asked));
        minutes.append(meeting.election(), actor, "E24", new VotingFormAsked(Sitting.of(meeting), asked));
    }

    private static boolean asking(Meeting meeting) {
        return meeting.otherForm()
                .filter(asked -> asked.state() == OtherForm.State.ASKED)
                .isPresent();
    }

    /** The meeting for which another form of voting is asked, if any. */
    Optional<Meeting> asking(ElectionId election) {
        return store.meetings(election).stream().filter(Meetings::asking).findFirst();
    }

    /** The bodies have allowed another form of voting, or refused it; until it is allowed a meeting votes as always (E24). */
    @Transactional
    public void settleOtherForm(ElectionId election, boolean allowed) {
        Meeting meeting = asking(election).orElseThrow();
        OtherForm answer =
                meeting.otherForm().orElseThrow().in(allowed ? OtherForm.State.APPROVED : OtherForm.State.REFUSED);
        List<Meeting> concerned = store.meetings(election).stream()
                .filter(each -> each.id().equals(meeting.id())
                        || allowed && answer.everywhere() && each.state() == State.PLANNED)
                .toList();
        concerned.forEach(each -> store.change(each.asking(answer)));
        List<MeetingId> ids = concerned.stream().map(Meeting::id).toList();
        minutes.append(
                election,
                Minutes.SYSTEM,
                "E24",
                allowed ? new VotingFormAllowed(ids, answer) : new VotingFormRefused(ids, answer));
    }

    private void note(Meeting meeting, MeetingOpening opening, boolean quorum, String actor) {
        Quorum rule = quorum(meeting);
        long atLeast = QuorumRule.least(rule, opening.entitled());
        Optional<Boolean> exclusionsAdopted = Optional.of(opening.exclusionsAdopted())
                .filter(any -> !meeting.excluded().isEmpty());
        minutes.append(
                meeting.election(),
                actor,
                quorum ? rule.basis().clause() : "E8",
                quorum
                        ? new MeetingOpened(
                                Sitting.of(meeting),
                                opening.entitled(),
                                opening.present(),
                                atLeast,
                                meeting.excluded(),
                                exclusionsAdopted,
                                meeting.approvedForm(),
                                true,
                                opening.counters(),
                                opening.scrutineers())
                        : new QuorumFailed(
                                Sitting.of(meeting),
                                opening.entitled(),
                                opening.present(),
                                atLeast,
                                meeting.excluded(),
                                exclusionsAdopted,
                                meeting.approvedForm()));
    }

    private Set<String> signing(Meeting meeting) {
        return counting(meeting).stream().map(Member::account).collect(Collectors.toSet());
    }

    /** The counting panel of the place. */
    List<Member> counting(Meeting meeting) {
        return members.of(BodyKind.COUNT.body(elections.get(meeting.election()).division()));
    }

    /** The least votes in favour that elect in a first or a further round: at the meeting alone, or at all that are counted together and have opened (B.4, G3). */
    public long majority(Meeting meeting) {
        Voting rules = elections.scheme(meeting.election()).voting().orElseThrow();
        return MajorityRule.least(
                rules.majority(),
                together(meeting).stream()
                        .filter(Meeting::hasOpened)
                        .flatMap(each -> each.present().stream())
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    /** Of the meetings counted together with this one those that have not opened yet: until they have, the majority still grows (G3). */
    public List<Meeting> toOpen(Meeting meeting) {
        return together(meeting).stream().filter(each -> !each.hasOpened()).toList();
    }

    /** The meetings whose votes are added up with those of this one, itself included. */
    public List<Meeting> together(Meeting meeting) {
        boolean alone = elections.scheme(meeting.election()).electorates().stream()
                .filter(electorate -> electorate.id().equals(meeting.electorate()))
                .anyMatch(Electorate::seatsPerMeeting);
        return alone ? List.of(meeting) : store.meetings(meeting.election(), meeting.electorate(), meeting.round());
    }

    Quorum quorum(Meeting meeting) {
        return elections.scheme(meeting.election()).voting().orElseThrow().quorum();
    }

    /**
     * Calls a meeting together on another day, when it had no quorum or was called off.
     *
     * @throws Refusal when that day is not to come or lies before voting begins
     */
    @Transactional
    public void postpone(MeetingId id, Postponement postponement, String actor) {
        Meeting meeting = in(id, State.NO_QUORUM, State.CALLED_OFF);
        Refusal.ifAny(
                MeetingDayRule.newDay(postponement.date(), today(), elections.firstDay(meeting.election(), VOTING)));
        Meeting postponed = meeting.postponed(
                postponement.date(),
                postponement.time().orElse(meeting.time()),
                postponement.place().orElse(meeting.place()));
        store.change(postponed);
        minutes.append(
                meeting.election(),
                actor,
                "E8",
                new MeetingPostponed(
                        Sitting.of(postponed),
                        meeting.opensAt(),
                        postponed.time(),
                        postponed.place(),
                        postponement.reason()));
    }

    private Meeting in(MeetingId id, State... expected) {
        Meeting meeting = store.meeting(id);
        if (!List.of(expected).contains(meeting.state())) {
            throw new ConflictException("“" + meeting.name() + "”的情况已经变化，请刷新后再办理");
        }
        return meeting;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
