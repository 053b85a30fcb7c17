package org.huanjie.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.tally.VotingDesk.CLERK;
import static org.huanjie.tally.VotingDesk.COUNTER;
import static org.huanjie.tally.VotingDesk.ELECTION;
import static org.huanjie.tally.VotingDesk.PARTY;
import static org.huanjie.tally.VotingDesk.SCRUTINEER;
import static org.huanjie.tally.VotingDesk.TODAY;
import static org.huanjie.tally.VotingDesk.paper;
import static org.huanjie.tally.VotingDesk.row;
import static org.huanjie.tally.VotingDesk.votes;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.Tally;
import org.huanjie.counting.CountForms;
import org.huanjie.counting.Paper;
import org.huanjie.counting.Sheet;
import org.huanjie.counting.Signature;
import org.huanjie.election.Occasion;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.meeting.Meeting;
import org.huanjie.meeting.MeetingPlan;
import org.huanjie.meeting.MeetingsPart;
import org.huanjie.meeting.Postponement;
import org.huanjie.minutes.Minutes;
import org.huanjie.minutes.MinutesAppended;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.Scheme.Electorate;
import org.huanjie.succession.SuccessionMinutes.ListCompleted;
import org.huanjie.succession.SuccessionMinutes.Replaced;
import org.huanjie.tally.OpenSeats.Decision;
import org.huanjie.tally.Tallies.Outcome;
import org.huanjie.tally.VotingDesk.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole courses of voting, from the plan of meetings to the last seat. */
class VotingTest {

    private static final BallotId MEMBERS = new BallotId("members");
    private static final BallotId DEPUTIES = new BallotId("deputies");
    private static final BallotId FULL_TIME_DEPUTY = new BallotId("full-time-deputy");
    private static final ElectorateId VILLAGES = new ElectorateId("village-meetings");
    private static final ElectorateId SECRETARIES = new ElectorateId("branch-secretaries");
    private static final ElectorateId DELEGATES = new ElectorateId("delegates");
    private static final ElectorateId PLENUM = new ElectorateId("plenum");

    private VotingDesk town;

    @BeforeEach
    void candidates_are_formal() {
        town = new VotingDesk(VotingSchemes.town());
        town.candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东", "罗平");
        town.candidates.stand(new PostId("full-time-deputy"), "郑国强", "何巧玲");
    }

    @Test
    void many_meetings_elect_together_by_the_sum_of_their_counts() {
        town.plan(row(VILLAGES, "红沙社区", 10), row(VILLAGES, "荔枝沟社区", 20), row(SECRETARIES, "团支部书记大会", 11));
        town.count(
                town.meeting(VILLAGES, 1),
                10,
                paper(MEMBERS, 10, votes("高建国", 10, 0), votes("陈小云", 4, 6), votes("林向东", 5, 5), votes("罗平", 1, 9)));
        town.count(
                town.meeting(VILLAGES, 2),
                20,
                paper(MEMBERS, 20, votes("高建国", 8, 12), votes("陈小云", 15, 5), votes("林向东", 10, 10), votes("罗平", 0, 20)));

        assertThat(town.tallies.tally(ELECTION, VILLAGES)).isEqualTo(Outcome.SETTLED);
        assertThat(town.candidates.with(Progress.ELECTED)).containsExactly("高建国", "陈小云");
        assertThat(town.candidates.with(Progress.NOT_ELECTED)).containsExactly("林向东", "罗平");
        assertThat(town.candidates.named("陈小云").result()).isEqualTo("“委员”第 1 轮得赞成票 19 张，实到 30 人，当选（《换届选举通用规则》第一部分第4项）");
        assertThat(town.candidates.named("罗平").result()).isEqualTo("“委员”选举结束，未当选（《换届选举通用规则》第一部分第4项）");
        assertThat(town.candidates.named("郑国强").decision()).isEqualTo(Progress.APPROVED);
    }

    @Test
    void a_meeting_without_quorum_is_called_together_again() {
        planTown();
        MeetingId meeting = town.meeting(SECRETARIES, 1);
        assertThat(town.open(meeting, 11, 8)).isFalse();
        town.meetings.postpone(
                meeting, new Postponement(TODAY.plusDays(3), Optional.empty(), Optional.of("礼堂"), "到会人数不足"), CLERK);

        Meeting postponed = town.meetings.get(meeting);
        assertThat(postponed.date()).isEqualTo(TODAY.plusDays(3));
        assertThat(postponed.place()).isEqualTo("礼堂");
        assertThat(postponed.time()).hasToString("09:00");
        assertThat(postponed.attempt()).isEqualTo(2);
        assertThat(postponed.present()).isEmpty();
        town.until(TODAY.plusDays(3));
        assertThat(town.open(meeting, 11, 9)).isTrue();
        assertThat(town.meetingsPart.of(ELECTION))
                .filteredOn(shown -> shown.id().equals(meeting))
                .extracting(
                        MeetingsPart.Shown::attempt,
                        MeetingsPart.Shown::state,
                        MeetingsPart.Shown::date,
                        MeetingsPart.Shown::present)
                .containsExactly(
                        tuple(1, "no-quorum", TODAY, Optional.of(8)),
                        tuple(2, "open", TODAY.plusDays(3), Optional.of(9)));
        assertThat(town.entries.stream().filter(entry -> entry.clause().equals("E8")))
                .extracting(Entry::action)
                .containsExactly("quorum-failed", "meeting-postponed");
    }

    @Test
    void a_tie_for_the_last_seat_is_voted_on_again_among_the_tied() {
        planTown();
        town.count(town.meeting(SECRETARIES, 1), 11, deputies(11, 5, 5));
        assertThat(town.tallies.tally(ELECTION, SECRETARIES)).isEqualTo(Outcome.AGAIN);
        town = tiedMembers();
        assertThat(town.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.AGAIN);

        List<Round> runOff = town.rounds.current(ELECTION, DELEGATES);
        assertThat(runOff).hasSize(1);
        assertThat(runOff.get(0).kind()).isEqualTo(Count.Kind.RUN_OFF);
        assertThat(runOff.get(0).seats()).isEqualTo(1);
        assertThat(runOff.get(0).names()).containsExactly("陈小云", "林向东");
        MeetingId meeting = town.meeting(DELEGATES, 1);
        assertThat(town.meetings.get(meeting).round()).isEqualTo(2);
        town.count(meeting, 20, paper(MEMBERS, 20, votes("林向东", 4, 16), votes("陈小云", 3, 17)));
        assertThat(town.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.SETTLED);
        assertThat(town.candidates.with(Progress.ELECTED)).containsExactly("高建国", "林向东", "郑国强");
    }

    @Test
    void the_threshold_on_a_sheet_is_the_joint_one_where_the_votes_of_meetings_are_added_up() {
        planTown();
        town.open(town.meeting(VILLAGES, 1), 20, 18);
        CountForms.Recording.Context first =
                town.countForms.recording(town.meeting(VILLAGES, 1)).context();
        assertThat(first.majority()).isEqualTo(10);
        assertThat(first.together()).isEqualTo(2);
        assertThat(first.toOpen()).containsExactly("荔枝沟社区");

        town.open(town.meeting(VILLAGES, 2), 20, 20);
        CountForms.Recording.Context second =
                town.countForms.recording(town.meeting(VILLAGES, 1)).context();
        assertThat(second.majority()).isEqualTo(20);
        assertThat(second.toOpen()).isEmpty();
    }

    @Test
    void a_meeting_without_quorum_or_called_off_is_yet_to_open_and_its_people_count_in_no_threshold() {
        planTown();
        town.open(town.meeting(VILLAGES, 1), 20, 18);
        MeetingId second = town.meeting(VILLAGES, 2);
        town.open(second, 20, 5);
        assertThat(sheet().majority()).isEqualTo(10);
        assertThat(sheet().toOpen()).containsExactly("荔枝沟社区");

        town.meetings.postpone(
                second, new Postponement(TODAY.plusDays(1), Optional.empty(), Optional.empty(), "到会人数不足"), CLERK);
        town.meetings.callOff(second, CLERK);
        assertThat(sheet().majority()).isEqualTo(10);
        assertThat(sheet().toOpen()).containsExactly("荔枝沟社区");
    }

    private CountForms.Recording.Context sheet() {
        return town.countForms.recording(town.meeting(VILLAGES, 1)).context();
    }

    @Test
    void a_meeting_that_was_called_off_has_no_day_on_which_people_vote() {
        planTown();
        assertThat(town.papers.of(ELECTION)).contains(TODAY);
        assertThat(town.papers.unset(ELECTION)).isFalse();
        List.of(town.meeting(VILLAGES, 1), town.meeting(VILLAGES, 2), town.meeting(SECRETARIES, 1))
                .forEach(meeting -> town.meetings.callOff(meeting, CLERK));
        assertThat(town.papers.of(ELECTION)).isEmpty();
        assertThat(town.papers.unset(ELECTION)).isTrue();
    }

    @Test
    void a_run_off_is_held_before_anybody_decides_on_the_open_seats_of_another_paper() {
        VotingDesk street = lastRoundWithoutDeputyAndThreeTiedMembers();
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.AGAIN);
        assertThat(street.rounds.current(ELECTION, DELEGATES))
                .extracting(Round::ballot, Round::kind, Round::seats, Round::names)
                .containsExactly(tuple(MEMBERS, Count.Kind.RUN_OFF, 2, List.of("陈小云", "林向东", "高建国")));

        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(MEMBERS, 20, votes("陈小云", 9, 11), votes("林向东", 8, 12), votes("高建国", 3, 17)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.UNDECIDED);
        assertThat(street.candidates.with(Progress.ELECTED)).containsExactly("陈小云", "林向东");
        assertThat(street.tallyForms.deciding(ELECTION, DELEGATES).context().ballots())
                .extracting(TallyForms.Deciding.Open::ballot)
                .containsExactly(DEPUTIES);

        assertThat(street.tallies.decide(ELECTION, DELEGATES, decision(DEPUTIES, Decision.ANOTHER_ROUND), PARTY))
                .isTrue();
        assertThat(street.rounds.current(ELECTION, DELEGATES))
                .extracting(Round::ballot, Round::number)
                .containsExactly(tuple(DEPUTIES, 4));
        street.count(street.meeting(DELEGATES, 1), 20, paper(DEPUTIES, 20, votes("郑国强", 12, 8), votes("何巧玲", 3, 17)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.SETTLED);
        assertThat(street.candidates.named("郑国强").decision()).isEqualTo(Progress.ELECTED);
    }

    @Test
    void nobody_with_more_than_half_is_left_to_be_left_vacant() {
        VotingDesk street = lastRoundWithoutDeputyAndThreeTiedMembers();
        street.tallies.tally(ELECTION, DELEGATES);
        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(MEMBERS, 20, votes("陈小云", 9, 11), votes("林向东", 5, 15), votes("高建国", 5, 15)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.UNDECIDED);
        OpenSeats vacant = new OpenSeats(List.of(
                new OpenSeats.Row(DEPUTIES, Decision.LEAVE_VACANT, "经研究决定"),
                new OpenSeats.Row(MEMBERS, Decision.LEAVE_VACANT, "经研究决定")));
        assertThatThrownBy(() -> street.tallies.decide(ELECTION, DELEGATES, vacant, PARTY))
                .hasMessageContaining("林向东、高建国得票相等，都已得到当选所需的票数，不能保留缺额，须再次投票（《换届异常情形处理规则》第11项）");
        assertThat(street.tallies.decide(ELECTION, DELEGATES, street.examples.openSeats(ELECTION, DELEGATES), PARTY))
                .isTrue();
        assertThat(street.rounds.current(ELECTION, DELEGATES))
                .extracting(Round::ballot)
                .containsExactly(MEMBERS);
    }

    private VotingDesk lastRoundWithoutDeputyAndThreeTiedMembers() {
        VotingDesk street = street();
        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(DEPUTIES, 20, votes("郑国强", 10, 10), votes("何巧玲", 5, 15)),
                paper(MEMBERS, 20, votes("高建国", 10, 10), votes("陈小云", 9, 11), votes("林向东", 8, 12)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.AGAIN);
        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(DEPUTIES, 20, votes("郑国强", 10, 10), votes("何巧玲", 9, 11)),
                paper(MEMBERS, 20, votes("高建国", 11, 9), votes("陈小云", 11, 9), votes("林向东", 11, 9)));
        return street;
    }

    @Test
    void of_several_posts_on_one_paper_none_gets_more_people_than_it_has_seats() {
        VotingDesk old = new VotingDesk(VotingSchemes.onePaperForAll());
        old.candidates.stand(new PostId("deputy"), "郑国强", "何巧玲");
        old.candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东");
        old.plan(row(DELEGATES, "街道团员大会", 20));
        old.count(
                old.meeting(DELEGATES, 1),
                20,
                paper(
                        new BallotId("committee"),
                        20,
                        votes("郑国强", 15, 5),
                        votes("何巧玲", 14, 6),
                        votes("高建国", 13, 7),
                        votes("陈小云", 9, 11),
                        votes("林向东", 8, 12)));
        assertThat(old.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.AGAIN);
        assertThat(old.candidates.with(Progress.ELECTED)).containsExactly("郑国强", "高建国");
        assertThat(old.rounds.current(ELECTION, DELEGATES))
                .extracting(Round::seats, Round::names)
                .containsExactly(tuple(1, List.of("陈小云", "林向东")));
    }

    @Test
    void equals_who_would_come_next_stand_alone_in_the_run_off_that_is_called() {
        VotingDesk street = street();
        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(DEPUTIES, 20, votes("郑国强", 15, 5), votes("何巧玲", 5, 15)),
                paper(MEMBERS, 20, votes("高建国", 18, 2), votes("陈小云", 11, 9), votes("林向东", 5, 15)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.SETTLED);
        street.candidates.stand(new PostId("member"), "罗平");
        Candidate first = street.candidates.named("林向东");
        Candidate second = street.candidates.named("罗平");
        street.candidates.settle(
                ELECTION,
                List.of(street.candidates.named("高建国").id()),
                Progress.STRUCK_OFF,
                "上级没有批准（《换届异常情形处理规则》第17项）");
        street.furtherVotes.call(ELECTION, Set.of(), Map.of(new PostId("member"), List.of(first, second)));
        assertThat(street.furtherVotes.toPlan(ELECTION))
                .extracting(Electorate::id)
                .containsExactly(DELEGATES);

        street.plan(row(DELEGATES, "街道团员大会", 20));
        assertThat(street.rounds.current(ELECTION, DELEGATES))
                .extracting(Round::kind, Round::seats, Round::names)
                .containsExactly(tuple(Count.Kind.RUN_OFF, 1, List.of("林向东", "罗平")));
        street.count(street.meeting(DELEGATES, 1), 20, paper(MEMBERS, 20, votes("林向东", 6, 14), votes("罗平", 9, 11)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.SETTLED);
        assertThat(street.candidates.named("罗平").decision()).isEqualTo(Progress.ELECTED);
    }

    private VotingDesk tiedMembers() {
        VotingDesk street = street();
        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(DEPUTIES, 20, votes("郑国强", 15, 5), votes("何巧玲", 5, 15)),
                paper(MEMBERS, 20, votes("高建国", 18, 2), votes("陈小云", 11, 9), votes("林向东", 11, 9)));
        return street;
    }

    @Test
    void too_few_over_half_means_a_further_round_of_the_best_losers() {
        planTown();
        town.count(
                town.meeting(VILLAGES, 1),
                20,
                paper(MEMBERS, 20, votes("高建国", 15, 5), votes("陈小云", 9, 11), votes("林向东", 8, 12), votes("罗平", 2, 18)));
        town.count(
                town.meeting(VILLAGES, 2),
                20,
                paper(MEMBERS, 20, votes("高建国", 15, 5), votes("陈小云", 9, 11), votes("林向东", 8, 12), votes("罗平", 2, 18)));

        assertThat(town.tallies.tally(ELECTION, VILLAGES)).isEqualTo(Outcome.AGAIN);
        Round further = town.rounds.current(ELECTION, VILLAGES).get(0);
        assertThat(further.kind()).isEqualTo(Count.Kind.FURTHER);
        assertThat(further.number()).isEqualTo(2);
        assertThat(further.seats()).isEqualTo(1);
        assertThat(further.names()).as("most votes first").containsExactly("陈小云", "林向东");
        assertThat(further.standing())
                .extracting(Round.Standing::candidate)
                .containsExactly(new CandidateId("c2"), new CandidateId("c3"));
        assertThat(town.rounds.meetings(ELECTION, VILLAGES))
                .containsExactly(
                        new MeetingId(ELECTION + ".village-meetings.2.1"),
                        new MeetingId(ELECTION + ".village-meetings.2.2"));
        assertThat(town.candidates.with(Progress.NOT_ELECTED)).isEmpty();
    }

    @Test
    void after_the_last_round_the_party_committee_leaves_seats_vacant() {
        VotingDesk street = afterTwoRoundsWithoutDeputy();
        assertThat(street.tallies.decide(ELECTION, DELEGATES, decision(DEPUTIES, Decision.LEAVE_VACANT), PARTY))
                .isFalse();
        assertThat(street.candidates.named("郑国强").decision()).isEqualTo(Progress.NOT_ELECTED);
        assertThat(street.lastEntry().action()).isEqualTo("open-seats-decided");
        assertThat(street.lastEntry().clause()).isEqualTo("E12");
        assertThat(street.lastEntry().actor()).isEqualTo(PARTY);
    }

    @Test
    void after_the_last_round_the_party_committee_may_ask_for_another() {
        VotingDesk street = afterTwoRoundsWithoutDeputy();
        assertThat(street.tallies.decide(ELECTION, DELEGATES, decision(DEPUTIES, Decision.ANOTHER_ROUND), PARTY))
                .isTrue();
        assertThat(street.rounds.current(ELECTION, DELEGATES))
                .extracting(Round::number)
                .containsExactly(3);
        street.count(street.meeting(DELEGATES, 1), 20, paper(DEPUTIES, 20, votes("何巧玲", 3, 17), votes("郑国强", 12, 8)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.SETTLED);
        assertThat(street.candidates.named("郑国强").decision()).isEqualTo(Progress.ELECTED);
    }

    private VotingDesk afterTwoRoundsWithoutDeputy() {
        VotingDesk street = street();
        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(DEPUTIES, 20, votes("郑国强", 10, 10), votes("何巧玲", 5, 15)),
                paper(MEMBERS, 20, votes("高建国", 18, 2), votes("陈小云", 11, 9), votes("林向东", 5, 15)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.AGAIN);
        assertThat(street.rounds.current(ELECTION, DELEGATES))
                .extracting(Round::ballot)
                .containsExactly(DEPUTIES);
        street.count(street.meeting(DELEGATES, 1), 20, paper(DEPUTIES, 20, votes("何巧玲", 9, 11), votes("郑国强", 10, 10)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.UNDECIDED);
        return street;
    }

    @Test
    void as_many_losers_as_open_seats_is_never_voted_on_without_a_decision() {
        VotingDesk street = street();
        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(DEPUTIES, 20, votes("郑国强", 15, 5), votes("何巧玲", 5, 15)),
                paper(MEMBERS, 20, votes("高建国", 18, 2), votes("陈小云", 5, 15), votes("林向东", 6, 14)));
        street.candidates.withdraw("林向东");

        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.UNDECIDED);
        TallyForms.Deciding.Open open = street.tallyForms
                .deciding(ELECTION, DELEGATES)
                .context()
                .ballots()
                .get(0);
        assertThat(open.ballot().value()).isEqualTo("members");
        assertThat(open.standing()).containsExactly("陈小云");
        assertThat(open.withoutChoice()).isTrue();
    }

    @Test
    void who_withdraws_before_the_tally_cannot_be_elected() {
        VotingDesk street = street();
        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(DEPUTIES, 20, votes("郑国强", 15, 5), votes("何巧玲", 5, 15)),
                paper(MEMBERS, 20, votes("高建国", 15, 5), votes("陈小云", 12, 8), votes("林向东", 11, 9)));
        street.candidates.withdraw("陈小云");
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.SETTLED);
        assertThat(street.candidates.with(Progress.ELECTED)).containsExactly("高建国", "林向东", "郑国强");
    }

    @Test
    void who_is_left_of_a_tie_that_was_never_settled_is_elected_without_a_decision() {
        VotingDesk street = tiedMembers();
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.AGAIN);
        street.count(street.meeting(DELEGATES, 1), 20, paper(MEMBERS, 20, votes("林向东", 10, 10), votes("陈小云", 10, 10)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.UNDECIDED);
        street.candidates.withdraw("陈小云");

        OpenSeats nothing = street.examples.openSeats(ELECTION, DELEGATES);
        assertThat(nothing.ballots()).isEmpty();
        assertThat(street.tallies.decide(ELECTION, DELEGATES, nothing, PARTY)).isFalse();
        assertThat(street.candidates.with(Progress.ELECTED)).containsExactly("高建国", "林向东", "郑国强");
        assertThat(street.candidates.named("林向东").result())
                .isEqualTo("“委员”第 2 轮得赞成票 10 张，实到 20 人，当选（《换届选举通用规则》第一部分第4项）");
    }

    @Test
    void a_decision_on_open_seats_tallies_nothing_anew_where_nobody_has_left() {
        VotingDesk street = afterTwoRoundsWithoutDeputy();
        street.tallies.decide(ELECTION, DELEGATES, decision(DEPUTIES, Decision.LEAVE_VACANT), PARTY);
        assertThat(street.actions()).filteredOn("round-tallied"::equals).hasSize(3);
    }

    @Test
    void more_papers_back_than_given_out_is_voted_on_again_at_once_and_sound_ballots_stay() {
        VotingDesk street = street();
        MeetingId meeting = street.meeting(DELEGATES, 1);
        street.open(meeting, 20, 20);
        street.record(
                meeting,
                paper(DEPUTIES, 20, votes("郑国强", 15, 5), votes("何巧玲", 5, 15)),
                new Paper(MEMBERS, 20, 21, 0, List.of(), List.of(), List.of()));
        assertThat(street.confirm(meeting)).isEqualTo(Sheet.State.VOID);
        assertThat(street.lastEntry().clause()).isEqualTo("E9");
        assertThat(street.countForms.recording(meeting).sheets())
                .extracting(CountForms.Recording.Draft::ballot)
                .containsExactly(MEMBERS);

        street.record(meeting, paper(MEMBERS, 20, votes("高建国", 18, 2), votes("陈小云", 11, 9), votes("林向东", 5, 15)));
        assertThat(street.confirm(meeting)).isEqualTo(Sheet.State.CONFIRMED);
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.SETTLED);
        assertThat(street.candidates.with(Progress.ELECTED)).containsExactly("高建国", "陈小云", "郑国强");
    }

    @Test
    void a_sheet_that_is_sent_back_is_offered_again_with_its_figures_and_the_reason() {
        planTown();
        MeetingId meeting = town.meeting(SECRETARIES, 1);
        town.open(meeting, 11, 11);
        town.record(meeting, deputies(11, 6, 5));
        assertThat(town.sheets.sign(
                        meeting, new Signature(Signature.Decision.REJECT, Optional.of("与唱票记录不符")), SCRUTINEER))
                .isEqualTo(Sheet.State.REJECTED);

        CountForms.Recording offered = town.countForms.recording(meeting);
        assertThat(offered.context().sentBack()).isEqualTo("与唱票记录不符");
        assertThat(offered.sheets().get(0).candidates())
                .extracting(CountForms.Recording.DraftRow::inFavour)
                .containsExactly(Optional.of(6), Optional.of(5));
        town.record(meeting, deputies(11, 7, 4));
        assertThat(town.confirm(meeting)).isEqualTo(Sheet.State.CONFIRMED);
        town.tallies.tally(ELECTION, SECRETARIES);
        assertThat(town.candidates.named("郑国强").result()).contains("7 张");
    }

    @Test
    void a_signed_sheet_never_changes() {
        planTown();
        MeetingId meeting = town.meeting(SECRETARIES, 1);
        town.count(meeting, 11, deputies(11, 6, 5));
        assertThatThrownBy(() -> town.record(meeting, deputies(11, 7, 4)))
                .isInstanceOf(ConflictException.class)
                .hasMessage("“团支部书记大会”现在不在计票");
        assertThatThrownBy(() -> town.confirm(meeting)).isInstanceOf(ConflictException.class);
    }

    @Test
    void one_sheet_waits_for_its_second_signature_at_a_time() {
        planTown();
        MeetingId meeting = town.meeting(SECRETARIES, 1);
        town.open(meeting, 11, 11);
        assertThatThrownBy(() -> town.confirm(meeting))
                .isInstanceOf(ConflictException.class)
                .hasMessage("没有等待复核签字的计票单");
        town.record(meeting, deputies(11, 6, 5));
        assertThatThrownBy(() -> town.record(meeting, deputies(11, 6, 5)))
                .isInstanceOf(ConflictException.class)
                .hasMessage("“团支部书记大会”的计票单正在等待复核签字");
    }

    @Test
    void a_write_in_is_counted_with_the_candidates() {
        planTown();
        MeetingId meeting = town.meeting(SECRETARIES, 1);
        town.open(meeting, 11, 11);
        town.record(
                meeting,
                new Paper(
                        FULL_TIME_DEPUTY,
                        11,
                        11,
                        0,
                        List.of(votes("郑国强", 4, 7), votes("何巧玲", 3, 8)),
                        List.of(new Paper.WriteIn("白雪梅", 2)),
                        List.of()));
        town.confirm(meeting);
        assertThat(town.tallies.tally(ELECTION, SECRETARIES)).isEqualTo(Outcome.AGAIN);
        assertThat(town.rounds.current(ELECTION, SECRETARIES).get(0).names()).containsExactly("郑国强", "何巧玲");
    }

    @Test
    void namesakes_are_told_apart_on_the_paper() {
        town.candidates.standFrom("荔枝沟社区", new PostId("full-time-deputy"), "郑国强");
        planTown();
        assertThat(town.rounds.current(ELECTION, SECRETARIES).get(0).names())
                .containsExactly("郑国强（红沙社区，1995-04）", "何巧玲", "郑国强（荔枝沟社区，1995-04）");
    }

    @Test
    void a_successor_who_bears_the_name_of_another_candidate_is_told_apart_on_the_paper() {
        planTown();
        town.candidates.withdraw("何巧玲");
        town.candidates.standFrom("荔枝沟社区", new PostId("full-time-deputy"), "郑国强");
        town.papers.replaced(new MinutesAppended<>(
                ELECTION,
                Minutes.SYSTEM,
                "",
                new Replaced(
                        Optional.of(new CandidateId("c6")),
                        "何巧玲",
                        "郑国强",
                        new CandidateId("c7"),
                        List.of(),
                        List.of(),
                        "")));

        Round printed = town.rounds.current(ELECTION, SECRETARIES).get(0);
        assertThat(printed.names()).containsExactly("郑国强（红沙社区，1995-04）", "郑国强（荔枝沟社区，1995-04）");
        assertThat(printed.standing())
                .extracting(Round.Standing::candidate)
                .containsExactly(new CandidateId("c5"), new CandidateId("c7"));
        assertThat(town.rounds.current(ELECTION, VILLAGES).get(0).names()).containsExactly("高建国", "陈小云", "林向东", "罗平");
    }

    @Test
    void who_is_found_later_stands_on_the_paper_of_the_meeting_that_lost_somebody() {
        VotingDesk villages = new VotingDesk(VotingSchemes.villages());
        villages.candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东", "罗平");
        villages.plan(own("红沙社区", "高建国", "陈小云"), own("荔枝沟社区", "林向东", "罗平"));
        villages.candidates.withdraw("罗平");
        villages.candidates.stand(new PostId("member"), "白雪梅");
        villages.papers.completed(new MinutesAppended<>(ELECTION, Minutes.SYSTEM, "", new ListCompleted(List.of())));

        assertThat(villages.rounds.current(ELECTION, VILLAGES))
                .extracting(Round::ballot, Round::names)
                .containsExactlyInAnyOrder(
                        tuple(new BallotId("members@1"), List.of("高建国", "陈小云")),
                        tuple(new BallotId("members@2"), List.of("林向东", "白雪梅")));
    }

    private static MeetingPlan.Row own(String village, String... names) {
        return new MeetingPlan.Row(
                VILLAGES,
                village,
                "活动室",
                TODAY,
                LocalTime.of(9, 0),
                20,
                List.of(),
                List.of(new MeetingPlan.Share(MEMBERS, 1, List.of(names))));
    }

    @Test
    void in_another_vote_of_the_committee_only_its_members_stand_and_they_are_candidates_again() {
        VotingDesk county = committeeOf(new CandidateId("c1"), new CandidateId("c2"));
        county.plan(row(PLENUM, "全体会议", 2));

        assertThat(county.rounds.current(ELECTION, PLENUM))
                .extracting(Round::names)
                .containsExactly(List.of("陈小云"));
        assertThat(county.candidates.get(ELECTION, new CandidateId("c5")).decision())
                .isEqualTo(Progress.APPROVED);
        assertThat(county.candidates.get(ELECTION, new CandidateId("c6")).decision())
                .isEqualTo(Progress.NOT_ELECTED);
    }

    @Test
    void in_another_vote_they_stand_by_the_votes_of_the_round_before() {
        VotingDesk street = new VotingDesk(VotingSchemes.street());
        street.candidates.stand(new PostId("deputy"), "郑国强", "何巧玲");
        street.candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东", "罗平", "丁一凡");
        street.plan(row(DELEGATES, "团员代表大会", 20));
        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(DEPUTIES, 20, votes("郑国强", 12, 8), votes("何巧玲", 8, 12)),
                paper(
                        MEMBERS,
                        20,
                        votes("高建国", 15, 5),
                        votes("陈小云", 12, 8),
                        votes("林向东", 2, 18),
                        votes("罗平", 5, 15),
                        votes("丁一凡", 2, 18)));
        street.tallies.tally(ELECTION, DELEGATES);
        street.candidates.settle(
                ELECTION,
                List.of(street.candidates.named("高建国").id()),
                Progress.STRUCK_OFF,
                "上级没有批准（《换届异常情形处理规则》第17项）");

        street.furtherVotes.call(ELECTION, Set.of(new PostId("member")));
        street.plan(row(DELEGATES, "团员代表大会", 20));

        assertThat(street.rounds.current(ELECTION, DELEGATES))
                .extracting(Round::names)
                .containsExactly(List.of("罗平", "丁一凡", "林向东"));
    }

    @Test
    void who_declines_while_another_paper_is_decided_on_leaves_a_vacant_seat_and_nobody_follows_by_itself() {
        VotingDesk street = new VotingDesk(VotingSchemes.street());
        street.candidates.stand(new PostId("deputy"), "郑国强");
        street.candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东");
        street.plan(row(DELEGATES, "团员代表大会", 20));
        street.count(
                street.meeting(DELEGATES, 1),
                20,
                paper(DEPUTIES, 20, votes("郑国强", 8, 12)),
                paper(MEMBERS, 20, votes("高建国", 15, 5), votes("陈小云", 13, 7), votes("林向东", 12, 8)));
        assertThat(street.tallies.tally(ELECTION, DELEGATES)).isEqualTo(Outcome.UNDECIDED);
        street.candidates.settle(
                ELECTION,
                List.of(street.candidates.named("高建国").id()),
                Progress.STRUCK_OFF,
                "本人不愿任职（《换届异常情形处理规则》第15项）");

        street.tallies.decide(
                ELECTION,
                DELEGATES,
                new OpenSeats(List.of(new OpenSeats.Row(DEPUTIES, Decision.LEAVE_VACANT, "暂缺"))),
                PARTY);

        assertThat(street.candidates.with(Progress.ELECTED)).containsExactly("陈小云");
        assertThat(street.candidates.named("林向东").decision()).isEqualTo(Progress.NOT_ELECTED);
    }

    @Test
    void another_vote_in_which_nobody_may_stand_is_planned_once_and_held() {
        VotingDesk county = committeeOf(new CandidateId("c1"));
        county.plan(row(PLENUM, "全体会议", 1));

        assertThat(county.rounds.current(ELECTION, PLENUM))
                .extracting(Round::names)
                .containsExactly(List.of());
        assertThat(county.furtherVotes.toPlan(ELECTION)).isEmpty();
        assertThat(county.furtherVotes.voting(ELECTION)).containsExactly(PLENUM);
    }

    @Test
    void of_votes_called_again_the_committee_holds_its_own_after_its_members_are_elected() {
        VotingDesk county = committeeOf(new CandidateId("c1"));
        county.furtherVotes.call(ELECTION, Set.of(new PostId("member")));
        assertThat(county.furtherVotes.toPlan(ELECTION))
                .extracting(Electorate::id)
                .containsExactly(DELEGATES);

        county.plan(row(DELEGATES, "团员代表大会", 20));
        assertThat(county.furtherVotes.voting(ELECTION)).containsExactly(DELEGATES);
        assertThat(county.furtherVotes.toPlan(ELECTION))
                .extracting(Electorate::id)
                .containsExactly(PLENUM);
    }

    /** All three stood for the committee and as its standing member, whose seat has fallen vacant and is voted on again. */
    private static VotingDesk committeeOf(CandidateId... members) {
        VotingDesk county = new VotingDesk(VotingSchemes.committee());
        when(county.elections.occasion(ELECTION)).thenReturn(Occasion.TERM_DUE);
        when(county.electable.before(eq(ELECTION), any(), any()))
                .thenAnswer(call -> elected(county, call.<List<Candidate>>getArgument(2)));
        county.candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东");
        county.candidates.stand(new PostId("standing-member"), "高建国", "陈小云", "林向东");
        List<CandidateId> lost =
                List.of(new CandidateId("c2"), new CandidateId("c3"), new CandidateId("c5"), new CandidateId("c6"));
        county.candidates.settle(ELECTION, lost, Progress.NOT_ELECTED, "选举结束，未当选（《换届选举通用规则》第一部分第4项）");
        county.candidates.settle(ELECTION, List.of(members), Progress.ELECTED, "当选（《换届选举通用规则》第一部分第4项）");
        county.candidates.settle(
                ELECTION, List.of(new CandidateId("c4")), Progress.STRUCK_OFF, "上级没有批准（《换届异常情形处理规则》第17项）");
        county.furtherVotes.call(ELECTION, Set.of(new PostId("standing-member")));
        return county;
    }

    /** Those of the candidates who are elected members. */
    private static List<Candidate> elected(VotingDesk county, List<Candidate> standing) {
        List<String> members = county.candidates.formal(ELECTION, List.of(new PostId("member"))).stream()
                .filter(candidate -> candidate.decision() == Progress.ELECTED)
                .map(Candidate::name)
                .toList();
        return standing.stream()
                .filter(candidate -> members.contains(candidate.name()))
                .toList();
    }

    @Test
    void every_step_stands_in_the_minutes() {
        planTown();
        town.count(town.meeting(SECRETARIES, 1), 11, deputies(11, 6, 5));
        town.tallies.tally(ELECTION, SECRETARIES);
        assertThat(town.actions())
                .containsExactly(
                        "meetings-planned",
                        "round-begun",
                        "round-begun",
                        "meeting-opened",
                        "count-recorded",
                        "count-confirmed",
                        "round-tallied");
        assertThat(town.entries.get(4).actor()).isEqualTo(COUNTER);
        assertThat(town.entries.get(5).actor()).isEqualTo(SCRUTINEER);
        assertThat(town.lastEntry().detail().get("elected")).isEqualTo(List.of("郑国强"));
    }

    @Test
    void the_page_of_the_election_shows_meetings_and_rounds() {
        planTown();
        town.count(town.meeting(SECRETARIES, 1), 11, deputies(11, 6, 5));
        town.tallies.tally(ELECTION, SECRETARIES);
        assertThat(town.meetingsPart.of(ELECTION))
                .extracting(MeetingsPart.Shown::state)
                .containsExactly("counted", "planned", "planned");
        List<BallotsPart.Shown> ballots = town.ballotsPart.of(ELECTION);
        assertThat(ballots).extracting(BallotsPart.Shown::id).containsExactly(MEMBERS, FULL_TIME_DEPUTY);
        assertThat(ballots).extracting(BallotsPart.Shown::kind).containsOnly("first");
        assertThat(ballots.get(0).tally()).isEmpty();
        assertThat(ballots.get(1).tally().map(Tally::elected)).contains(List.of("郑国强"));
    }

    @Test
    void what_is_offered_and_filled_in_as_the_example_is_accepted() {
        town.meetings.prepare(ELECTION, town.examples.plan(ELECTION), CLERK);
        for (ElectorateId electorate : town.furtherVotes.voting(ELECTION)) {
            for (MeetingId meeting : town.rounds.meetings(ELECTION, electorate)) {
                town.meetings.open(meeting, town.examples.opening(meeting), CLERK);
                town.sheets.record(meeting, town.examples.sheet(meeting), COUNTER);
                assertThat(town.confirm(meeting)).isEqualTo(Sheet.State.CONFIRMED);
            }
            assertThat(town.tallies.tally(ELECTION, electorate)).isEqualTo(Outcome.SETTLED);
        }
        assertThat(town.candidates.of(ELECTION)).extracting(Candidate::decision).doesNotContain(Progress.APPROVED);
    }

    private void planTown() {
        town.plan(row(VILLAGES, "红沙社区", 20), row(VILLAGES, "荔枝沟社区", 20), row(SECRETARIES, "团支部书记大会", 11));
    }

    private static VotingDesk street() {
        VotingDesk street = new VotingDesk(VotingSchemes.street());
        street.candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东");
        street.candidates.stand(new PostId("deputy"), "郑国强", "何巧玲");
        street.plan(row(DELEGATES, "街道团员大会", 20));
        return street;
    }

    private static Paper deputies(int present, int first, int second) {
        return paper(
                FULL_TIME_DEPUTY,
                present,
                votes("郑国强", first, present - first),
                votes("何巧玲", second, present - second));
    }

    private static OpenSeats decision(BallotId ballot, Decision decision) {
        return new OpenSeats(List.of(new OpenSeats.Row(ballot, decision, "经研究决定")));
    }
}
