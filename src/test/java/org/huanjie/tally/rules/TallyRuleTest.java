package org.huanjie.tally.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ballot.Tally;
import org.huanjie.ballot.Tally.Outcome;
import org.huanjie.ballot.Tally.RunOff;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Voting.Majority;
import org.huanjie.scheme.Scheme.Voting.Quorum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyRuleTest {

    private static final Quorum QUORUM = new Quorum(4, 5, true, new Basis("B.4", ""));

    @Test
    void most_votes_fill_the_seats_among_those_over_half() {
        Tally tally = first(2, 100, votes("高建国", 60), votes("陈小云", 80), votes("林向东", 55));
        assertThat(tally.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(tally.elected()).containsExactly("陈小云", "高建国");
        assertThat(tally.openSeats()).isZero();
        assertThat(tally.runOff()).isEmpty();
        assertThat(tally.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5,3", "4,3", "6,4", "10,6", "15,8", "45,23", "100,51"})
    void half_of_those_present_must_be_passed_as_the_catalogue_says(int present, int least) {
        assertThat(first(1, present, votes("高建国", least)).outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(first(1, present, votes("高建国", least - 1)).outcome()).isEqualTo(Outcome.FURTHER_ROUND);
    }

    @Test
    void half_is_of_those_present_not_of_the_valid_papers() {
        Count count = new Count(Kind.FIRST, 1, 100, 100, 100, 100, 20, List.of(votes("高建国", 50)));
        assertThat(TallyRule.of(count, QUORUM, Majority.HALF).outcome()).isEqualTo(Outcome.FURTHER_ROUND);
    }

    @Test
    void equal_votes_for_the_last_seat_go_to_a_run_off() {
        Tally tally = first(2, 100, votes("高建国", 60), votes("陈小云", 80), votes("林向东", 60));
        assertThat(tally.outcome()).isEqualTo(Outcome.RUN_OFF);
        assertThat(tally.elected()).containsExactly("陈小云");
        assertThat(tally.runOff()).contains(new RunOff(1, List.of("林向东", "高建国")));
        assertThat(tally.openSeats()).isEqualTo(1);
        assertThat(tally.findings()).containsExactly(new Finding("candidates", "林向东、高建国得票相等，就其中再选 1 名", "E11"));
    }

    @Test
    void three_equal_for_the_last_two_seats_all_go_to_the_run_off() {
        Tally tally = first(3, 100, votes("甲", 90), votes("乙", 60), votes("丙", 60), votes("丁", 60), votes("戊", 55));
        assertThat(tally.elected()).containsExactly("甲");
        assertThat(tally.runOff()).contains(new RunOff(2, List.of("乙", "丁", "丙")));
        assertThat(tally.openSeats()).isEqualTo(2);
    }

    @Test
    void when_all_are_equal_and_too_many_nobody_is_beyond_doubt() {
        Tally tally = first(2, 100, votes("甲", 60), votes("乙", 60), votes("丙", 60));
        assertThat(tally.outcome()).isEqualTo(Outcome.RUN_OFF);
        assertThat(tally.elected()).isEmpty();
        assertThat(tally.openSeats()).isEqualTo(2);
    }

    @Test
    void equal_votes_within_the_seats_are_no_tie() {
        Tally tally = first(2, 100, votes("高建国", 60), votes("陈小云", 60), votes("林向东", 55));
        assertThat(tally.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(tally.elected()).containsExactly("陈小云", "高建国");
    }

    @Test
    void equal_votes_beyond_the_seats_are_no_tie() {
        Tally tally = first(1, 100, votes("高建国", 61), votes("陈小云", 60), votes("林向东", 60));
        assertThat(tally.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(tally.elected()).containsExactly("高建国");
    }

    @Test
    void equal_votes_below_half_are_no_tie() {
        Tally tally = first(2, 100, votes("高建国", 60), votes("陈小云", 50), votes("林向东", 50));
        assertThat(tally.outcome()).isEqualTo(Outcome.FURTHER_ROUND);
        assertThat(tally.elected()).containsExactly("高建国");
        assertThat(tally.openSeats()).isEqualTo(1);
        assertThat(tally.runOff()).isEmpty();
        assertThat(tally.findings()).containsExactly(new Finding("seats", "应选 2 名，还缺 1 名，另行选举", "E12"));
    }

    @Test
    void nobody_stands_and_all_seats_stay_open() {
        Tally tally = first(3, 100);
        assertThat(tally.outcome()).isEqualTo(Outcome.FURTHER_ROUND);
        assertThat(tally.openSeats()).isEqualTo(3);
    }

    @Test
    void in_a_run_off_more_votes_win_and_half_is_not_asked() {
        Tally tally = round(Kind.RUN_OFF, 1, 100, votes("高建国", 30), votes("陈小云", 29));
        assertThat(tally.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(tally.elected()).containsExactly("高建国");
    }

    @Test
    void a_run_off_that_is_equal_again_is_run_off_again_among_the_equal() {
        Tally tally = round(Kind.RUN_OFF, 2, 100, votes("甲", 40), votes("乙", 30), votes("丙", 30), votes("丁", 20));
        assertThat(tally.outcome()).isEqualTo(Outcome.RUN_OFF);
        assertThat(tally.elected()).containsExactly("甲");
        assertThat(tally.runOff()).contains(new RunOff(1, List.of("乙", "丙")));
    }

    @Test
    void a_further_round_asks_for_more_than_half_like_the_first() {
        assertThat(round(Kind.FURTHER, 1, 100, votes("高建国", 50)).outcome()).isEqualTo(Outcome.FURTHER_ROUND);
        assertThat(round(Kind.FURTHER, 1, 100, votes("高建国", 51)).outcome()).isEqualTo(Outcome.ELECTED);
    }

    @Test
    void a_scheme_may_ask_for_more_than_two_thirds() {
        Majority twoThirds = new Majority(2, 3, new Basis("B.4", ""));
        Count sixty = new Count(Kind.FIRST, 1, 90, 90, 90, 90, 0, List.of(votes("高建国", 60)));
        Count oneMore = new Count(Kind.FIRST, 1, 90, 90, 90, 90, 0, List.of(votes("高建国", 61)));

        assertThat(TallyRule.of(sixty, QUORUM, twoThirds).outcome()).isEqualTo(Outcome.FURTHER_ROUND);
        assertThat(TallyRule.of(oneMore, QUORUM, twoThirds).outcome()).isEqualTo(Outcome.ELECTED);
    }

    @Test
    void without_quorum_nobody_is_elected_whatever_the_papers_say() {
        Count count = new Count(Kind.FIRST, 2, 100, 80, 80, 81, 0, List.of(votes("高建国", 80)));
        Tally tally = TallyRule.of(count, QUORUM, Majority.HALF);
        assertThat(tally.outcome()).isEqualTo(Outcome.NO_QUORUM);
        assertThat(tally.elected()).isEmpty();
        assertThat(tally.openSeats()).isEqualTo(2);
        assertThat(tally.findings()).containsExactly(new Finding("present", "应到 100 人，实到 80 人，至少须到 81 人，不能选举", "B.4"));
    }

    @Test
    void more_papers_back_than_given_out_is_void() {
        Count count = new Count(Kind.FIRST, 2, 100, 90, 90, 91, 0, List.of(votes("高建国", 80)));
        Tally tally = TallyRule.of(count, QUORUM, Majority.HALF);
        assertThat(tally.outcome()).isEqualTo(Outcome.VOID);
        assertThat(tally.elected()).isEmpty();
        assertThat(tally.runOff()).isEmpty();
        assertThat(tally.openSeats()).isEqualTo(2);
        assertThat(tally.findings()).containsExactly(new Finding("returned", "收回 91 张，多于发出 90 张，选举无效，重新投票", "E9"));
    }

    @Test
    void fewer_papers_back_than_given_out_is_valid_and_said() {
        Count count = new Count(Kind.FIRST, 1, 100, 90, 90, 88, 0, List.of(votes("高建国", 80)));
        Tally tally = TallyRule.of(count, QUORUM, Majority.HALF);
        assertThat(tally.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(tally.findings()).containsExactly(new Finding("returned", "发出 90 张，收回 88 张，少 2 张，选举有效", "E10"));
    }

    @Test
    void in_a_run_off_nobody_is_elected_without_a_vote_in_favour() {
        Tally tally = round(Kind.RUN_OFF, 2, 10, votes("甲", 3), votes("乙", 0), votes("丙", 0));
        assertThat(tally.outcome()).isEqualTo(Outcome.FURTHER_ROUND);
        assertThat(tally.elected()).containsExactly("甲");
        assertThat(tally.runOff()).isEmpty();
        assertThat(tally.openSeats()).isEqualTo(1);
        assertThat(round(Kind.RUN_OFF, 1, 10, votes("乙", 0)).elected()).isEmpty();
    }

    @Test
    void an_elected_write_in_must_still_be_reviewed() {
        Tally tally = first(1, 10, new Votes("林向东", 6, 0, 0, true), votes("高建国", 4));
        assertThat(tally.elected()).containsExactly("林向东");
        assertThat(tally.findings()).containsExactly(new Finding("candidates", "另选人林向东须经资格审查后方可宣布当选", "E13"));
    }

    @Test
    void a_write_in_that_is_not_elected_is_not_mentioned() {
        assertThat(first(1, 10, new Votes("林向东", 4, 0, 0, true), votes("高建国", 6))
                        .findings())
                .isEmpty();
    }

    @Test
    void equal_votes_are_listed_by_code_point_beyond_the_basic_plane_too() {
        String compatibility = "\uFA0E";
        String beyond = "\uD840\uDC00";
        Tally tally = first(2, 10, votes(beyond, 6), votes(compatibility, 6));
        assertThat(tally.elected()).containsExactly(compatibility, beyond);
    }

    private static Tally first(int seats, int present, Votes... rows) {
        return round(Kind.FIRST, seats, present, rows);
    }

    private static Tally round(Kind kind, int seats, int present, Votes... rows) {
        return TallyRule.of(
                new Count(kind, seats, present, present, present, present, 0, List.of(rows)), QUORUM, Majority.HALF);
    }

    private static Votes votes(String name, int inFavour) {
        return new Votes(name, inFavour, 0, 0, false);
    }
}
