package org.huanjie.ballot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Voting.Quorum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumRuleTest {

    private static final Basis BASIS = new Basis("H", "");
    private static final Quorum MORE_THAN_FOUR_FIFTHS = new Quorum(4, 5, true, BASIS);
    private static final Quorum FOUR_FIFTHS = new Quorum(4, 5, false, BASIS);
    private static final Quorum MORE_THAN_TWO_THIRDS = new Quorum(2, 3, true, BASIS);

    @ParameterizedTest
    @CsvSource({"5,5", "6,5", "10,9", "15,13", "45,37", "100,81", "101,81"})
    void more_than_four_fifths_needs_the_numbers_of_the_catalogue(int entitled, int least) {
        assertBoundary(MORE_THAN_FOUR_FIFTHS, entitled, least);
    }

    @ParameterizedTest
    @CsvSource({"5,4", "6,5", "10,8", "15,12", "45,36", "100,80", "101,81"})
    void at_least_four_fifths_needs_one_less_where_the_share_is_whole(int entitled, int least) {
        assertBoundary(FOUR_FIFTHS, entitled, least);
    }

    @ParameterizedTest
    @CsvSource({"5,4", "6,5", "10,7", "15,11", "45,31", "100,67", "101,68"})
    void more_than_two_thirds_needs_the_numbers_of_the_catalogue(int entitled, int least) {
        assertBoundary(MORE_THAN_TWO_THIRDS, entitled, least);
    }

    @Test
    void an_empty_meeting_has_no_quorum_even_when_nobody_is_entitled() {
        assertThat(QuorumRule.met(FOUR_FIFTHS, 0, 0)).isFalse();
    }

    @Test
    void large_numbers_do_not_overflow() {
        assertThat(QuorumRule.met(MORE_THAN_FOUR_FIFTHS, Integer.MAX_VALUE, 1_000_000_000))
                .isFalse();
        assertThat(QuorumRule.met(MORE_THAN_FOUR_FIFTHS, Integer.MAX_VALUE, 2_000_000_000))
                .isTrue();
    }

    private static void assertBoundary(Quorum quorum, int entitled, int least) {
        assertThat(QuorumRule.least(quorum, entitled)).isEqualTo(least);
        assertThat(QuorumRule.met(quorum, entitled, least)).isTrue();
        assertThat(QuorumRule.met(quorum, entitled, least - 1)).isFalse();
    }
}
