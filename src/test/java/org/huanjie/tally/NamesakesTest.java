package org.huanjie.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.tally.VotingDesk.ELECTION;
import static org.huanjie.tally.VotingDesk.paper;
import static org.huanjie.tally.VotingDesk.row;
import static org.huanjie.tally.VotingDesk.votes;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huanjie.counting.Paper;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.meeting.RunnerUp;
import org.huanjie.roster.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people of one name, unit and month of birth are two people, wherever the vote names them. */
class NamesakesTest {

    private static final BallotId FULL_TIME_DEPUTY = new BallotId("full-time-deputy");
    private static final ElectorateId SECRETARIES = new ElectorateId("branch-secretaries");
    private static final ElectorateId VILLAGES = new ElectorateId("village-meetings");

    private VotingDesk town;

    @BeforeEach
    void candidates_are_formal() {
        town = new VotingDesk(VotingSchemes.town());
        town.candidates.stand(new PostId("member"), "高建国", "陈小云", "林向东", "罗平");
        town.candidates.stand(new PostId("full-time-deputy"), "郑国强", "何巧玲");
    }

    @Test
    void namesakes_of_one_unit_and_month_of_birth_are_counted_apart() {
        town.candidates.stand(new PostId("full-time-deputy"), "郑国强");
        town.plan(row(SECRETARIES, "团支部书记大会", 11), row(VILLAGES, "红沙社区", 20));
        MeetingId meeting = town.meeting(SECRETARIES, 1);
        town.open(meeting, 11, 11);
        String first = "郑国强（红沙社区，1995-04，1）";
        String second = "郑国强（红沙社区，1995-04，2）";
        assertThat(town.countForms.recording(meeting).sheets().get(0).candidates())
                .extracting(row -> row.candidate() + " " + row.name())
                .containsExactly("c5 " + first, "c6 何巧玲", "c7 " + second);
        assertRefused(
                () -> town.record(meeting, paper(FULL_TIME_DEPUTY, 11, votes("何巧玲", 3, 8), votes(second, 7, 4))),
                new Finding("sheets[0].candidates", "没有填写" + first + "的票数", "D.4"));
        assertRefused(
                () -> town.record(
                        meeting,
                        paper(FULL_TIME_DEPUTY, 11, votes("郑国强", 7, 4), votes("何巧玲", 3, 8), votes(second, 1, 10))),
                new Finding("sheets[0].candidates[0].name", "有2人名叫“郑国强”，请写明是哪一人：" + first + "、" + second, "D.4"),
                new Finding("sheets[0].candidates", "没有填写" + first + "的票数", "D.4"));

        town.record(
                meeting,
                paper(
                        FULL_TIME_DEPUTY,
                        11,
                        new Paper.Row(Optional.of(new CandidateId("c7")), "郑国强", 1, 10, 0),
                        votes("何巧玲", 3, 8),
                        new Paper.Row(Optional.of(new CandidateId("c5")), "郑国强", 7, 4, 0)));
        town.confirm(meeting);
        town.tallies.tally(ELECTION, SECRETARIES);
        assertThat(town.candidates.get(ELECTION, new CandidateId("c5")).decision())
                .isEqualTo(Progress.ELECTED);
        assertThat(town.candidates.get(ELECTION, new CandidateId("c7")).decision())
                .isEqualTo(Progress.NOT_ELECTED);
    }

    @Test
    void of_namesakes_each_comes_next_once_by_the_last_round_in_which_each_stood() {
        String first = "郑国强（红沙社区，1995-04，1）";
        town.candidates.stand(new PostId("full-time-deputy"), "郑国强");
        town.plan(row(SECRETARIES, "团支部书记大会", 11), row(VILLAGES, "红沙社区", 20));
        town.count(
                town.meeting(SECRETARIES, 1),
                11,
                paper(
                        FULL_TIME_DEPUTY,
                        11,
                        votes(first, 5, 6),
                        votes("何巧玲", 4, 7),
                        votes("郑国强（红沙社区，1995-04，2）", 2, 9)));
        town.tallies.tally(ELECTION, SECRETARIES);
        assertThat(town.rounds.current(ELECTION, SECRETARIES).get(0).names()).containsExactly(first, "何巧玲");
        town.count(
                town.meeting(SECRETARIES, 1), 11, paper(FULL_TIME_DEPUTY, 11, votes(first, 3, 8), votes("何巧玲", 7, 4)));
        town.tallies.tally(ELECTION, SECRETARIES);

        assertThat(town.runnersUp.of(ELECTION, new PostId("full-time-deputy")))
                .extracting(RunnerUp::candidate, RunnerUp::inFavour)
                .containsExactly(tuple(new CandidateId("c5"), 3), tuple(new CandidateId("c7"), 2));
    }

    private static void assertRefused(ThrowingCallable call, Finding... faults) {
        assertThat(catchThrowableOfType(Refusal.class, call).findings()).containsExactly(faults);
    }
}
