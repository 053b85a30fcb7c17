package org.huanjie.roster.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.registration.SampleSchemes.ballot;
import static org.huanjie.registration.SampleSchemes.jiyang;
import static org.huanjie.registration.SampleSchemes.nanshan;
import static org.huanjie.registration.SampleSchemes.with;
import static org.huanjie.registration.SampleSchemes.xingang;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.PostId;
import org.huanjie.roster.rules.Demand.Shortage;
import org.huanjie.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {

    @ParameterizedTest(name = "{0} seats need {1} candidates")
    @CsvSource({"3, 4", "5, 6", "7, 9", "9, 11", "11, 14", "13, 16", "15, 18", "21, 26", "12, 15", "1, 2", "2, 3"})
    void twentyPercentIsRoundedUpAndAtLeastOne(int seats, int needed) {
        assertThat(Demand.withSurplus(seats, 20)).isEqualTo(needed);
    }

    @ParameterizedTest(name = "{1} % above {0} seats: {2} candidates")
    @CsvSource({"100, 1, 101", "100, 2, 102", "13, 0, 14", "4, 25, 5", "4, 26, 6", "10, 30, 13"})
    void otherPercentagesLikewise(int seats, int percent, int needed) {
        assertThat(Demand.withSurplus(seats, percent)).isEqualTo(needed);
    }

    @Property
    void moreSeatsOrAHigherPercentageNeverNeedFewerCandidates(
            @ForAll @IntRange(min = 1, max = 60) int seats, @ForAll @IntRange(min = 0, max = 100) int percent) {
        int needed = Demand.withSurplus(seats, percent);

        assertThat(needed).isGreaterThan(seats);
        assertThat(Demand.withSurplus(seats + 1, percent)).isGreaterThan(needed);
        assertThat(Demand.withSurplus(seats, percent + 1)).isGreaterThanOrEqualTo(needed);
        assertThat(needed * 100).isGreaterThanOrEqualTo(seats * (100 + percent));
    }

    @Test
    void jiyangCountsTheSurplusOnEachBallot() {
        assertThat(Demand.of(jiyang()))
                .extracting(Demand::name, Demand::needed, Demand::clause)
                .containsExactly(
                        tuple("专职副书记", 2, "JY-4.3.4c"), tuple("兼职副书记", 2, "JY-4.3.4c"), tuple("委员", 15, "JY-4.3.4c"));
    }

    @Test
    void nanshanCountsTheSurplusOnAllSeatsAndAsksOneMoreOnEachBallot() {
        assertThat(Demand.of(nanshan()))
                .extracting(Demand::name, Demand::seats, Demand::needed, Demand::clause)
                .containsExactly(
                        tuple("副书记", 3, 4, "NS-4.2c"), tuple("委员", 9, 10, "NS-4.2c"), tuple("全部职务", 13, 16, "NS-4.2c"));
    }

    @Test
    void xingangAsksForNoMoreThanItsSeats() {
        assertThat(Demand.of(xingang()))
                .extracting(Demand::name, Demand::needed, Demand::clause)
                .containsExactly(tuple("副书记", 2, "XG-2.1"), tuple("委员", 3, "XG-2.1"));
    }

    @Test
    void aBallotWithoutSurplusNeedsItsSeatsOnly() {
        Scheme equalNumbers =
                with(xingang(), Optional.empty(), List.of(ballot(new BallotId("members"), "委员选票", 3, "member")));

        assertThat(Demand.of(equalNumbers)).first().satisfies(demand -> {
            assertThat(demand.needed()).isEqualTo(3);
            assertThat(demand.clause()).isEqualTo("JY-4.3.5a");
        });
    }

    @Test
    void nothingIsShortWhenEveryDemandIsJustMet() {
        assertThat(Demand.shortages(
                        jiyang(),
                        Map.of(
                                new PostId("full-time-deputy"),
                                2,
                                new PostId("part-time-deputy"),
                                2,
                                new PostId("member"),
                                15)))
                .isEmpty();
        assertThat(Demand.shortages(nanshan(), Map.of(new PostId("deputy"), 6, new PostId("member"), 10)))
                .isEmpty();
    }

    @Test
    void oneTooFewIsAShortageWithBothNumbers() {
        assertThat(Demand.shortages(
                        jiyang(),
                        Map.of(
                                new PostId("full-time-deputy"),
                                2,
                                new PostId("part-time-deputy"),
                                2,
                                new PostId("member"),
                                14)))
                .extracting(Shortage::message)
                .containsExactly("委员应有候选人至少15名（名额12名），现有14名");
    }

    @Test
    void theWholeListCanBeShortThoughEachBallotIsNot() {
        assertThat(Demand.shortages(nanshan(), Map.of(new PostId("deputy"), 5, new PostId("member"), 10)))
                .extracting(Shortage::message)
                .containsExactly("全部职务应有候选人至少16名（名额13名），现有15名");
    }

    @Test
    void aPostNobodyStandsForIsShort() {
        assertThat(Demand.shortages(xingang(), Map.of(new PostId("member"), 3)))
                .extracting(Shortage::message)
                .containsExactly("副书记应有候选人至少2名（名额2名），现有0名");
    }

    @Test
    void aBallotForSeveralPostsCountsTheirCandidatesTogether() {
        Scheme joint = with(
                nanshan(), nanshan().surplus(), List.of(ballot(new BallotId("all"), "副书记和委员", 12, "deputy", "member")));

        assertThat(Demand.shortages(joint, Map.of(new PostId("deputy"), 4, new PostId("member"), 12)))
                .isEmpty();
    }
}
