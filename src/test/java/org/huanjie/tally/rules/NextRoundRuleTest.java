package org.huanjie.tally.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ballot.NextRound;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Surplus;
import org.huanjie.scheme.Scheme.Voting.Majority;
import org.huanjie.scheme.Scheme.Voting.Quorum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextRoundRuleTest {

    private static final Basis BASIS = new Basis("H", "");
    private static final Quorum QUORUM = new Quorum(4, 5, true, BASIS);
    private static final Optional<Surplus> TWENTY_PERCENT =
            Optional.of(new Surplus(20, Surplus.Base.BALLOT_SEATS, BASIS));

    @Test
    void no_seat_open_no_round() {
        assertThat(after(1, TWENTY_PERCENT, votes("甲", 60), votes("乙", 40))).isEmpty();
    }

    @Test
    void the_tied_stand_in_a_run_off() {
        assertThat(after(2, TWENTY_PERCENT, votes("甲", 80), votes("乙", 60), votes("丙", 60), votes("丁", 55)))
                .contains(new NextRound(Kind.RUN_OFF, 1, List.of("乙", "丙"), 2));
    }

    @Test
    void the_best_losers_stand_in_a_further_round_with_the_surplus() {
        assertThat(after(2, TWENTY_PERCENT, votes("甲", 80), votes("乙", 20), votes("丙", 40), votes("丁", 30)))
                .contains(new NextRound(Kind.FURTHER, 1, List.of("丙", "丁"), 2));
    }

    @Test
    void losers_equal_to_the_last_that_stands_stand_too() {
        assertThat(after(1, TWENTY_PERCENT, votes("甲", 40), votes("乙", 30), votes("丙", 30), votes("丁", 29)))
                .contains(new NextRound(Kind.FURTHER, 1, List.of("甲", "乙", "丙"), 2));
    }

    @Test
    void they_stand_in_the_order_of_their_votes() {
        assertThat(after(2, Optional.empty(), votes("欧阳明", 30), votes("丁一", 10), votes("王刚", 25), votes("林向东", 40))
                        .orElseThrow()
                        .candidates())
                .containsExactly("林向东", "欧阳明", "王刚", "丁一");
    }

    @Test
    void without_a_surplus_in_the_scheme_all_losers_stand() {
        assertThat(after(1, Optional.empty(), votes("甲", 40), votes("乙", 30), votes("丙", 20), votes("丁", 10)))
                .contains(new NextRound(Kind.FURTHER, 1, List.of("甲", "乙", "丙", "丁"), 2));
    }

    @Test
    void with_too_few_losers_all_of_them_stand_and_that_is_no_choice() {
        NextRound round =
                after(2, TWENTY_PERCENT, votes("甲", 40), votes("乙", 30)).orElseThrow();
        assertThat(round.candidates()).containsExactly("甲", "乙");
        assertThat(round.withoutChoice()).isTrue();
    }

    @Test
    void one_more_than_the_seats_is_a_choice() {
        assertThat(new NextRound(Kind.FURTHER, 1, List.of("甲", "乙"), 2).withoutChoice())
                .isFalse();
        assertThat(new NextRound(Kind.FURTHER, 2, List.of("甲"), 3).withoutChoice())
                .isTrue();
    }

    @Test
    void a_loser_who_was_only_written_in_does_not_stand() {
        assertThat(after(1, TWENTY_PERCENT, new Votes("甲", 50, 0, 0, true), votes("乙", 20), votes("丙", 10)))
                .contains(new NextRound(Kind.FURTHER, 1, List.of("乙", "丙"), 2));
    }

    @Test
    void nobody_left_to_stand_no_round() {
        assertThat(after(2, TWENTY_PERCENT, votes("甲", 80))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,2", "3,4", "5,6", "6,8", "7,9", "9,11", "11,14", "13,16", "15,18", "21,26"})
    void the_surplus_is_rounded_up_as_the_catalogue_says(int seats, int standing) {
        Votes[] losers = new Votes[30];
        for (int row = 0; row < losers.length; row++) {
            losers[row] = votes("候选人" + row, row);
        }
        assertThat(after(seats, TWENTY_PERCENT, losers).orElseThrow().candidates())
                .hasSize(standing);
    }

    private static Optional<NextRound> after(int seats, Optional<Surplus> surplus, Votes... rows) {
        Count count = new Count(Kind.FIRST, seats, 100, 100, 100, 100, 0, List.of(rows));
        return NextRoundRule.after(count, TallyRule.of(count, QUORUM, Majority.HALF), surplus);
    }

    private static Votes votes(String name, int inFavour) {
        return new Votes(name, inFavour, 0, 0, false);
    }
}
