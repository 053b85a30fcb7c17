package org.huanjie.competition.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.competition.GivenScore;
import org.huanjie.competition.Outlying;
import org.huanjie.competition.Score;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Competition.Outliers;
import org.junit.jupiter.api.Test;

class OutlierRuleTest {

    @Test
    void aScoreIsFarOnlyBeyondTheSchemesDistanceFromTheMedian() {
        assertThat(outlying(true, 2, 80, 85, 60)).isEmpty();
        assertThat(outlying(true, 2, 80, 85, 59)).extracting(Outlying::judge).containsExactly("j3");
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(outlying(false, 1, 90, 80, 85, 40)).singleElement().satisfies(far -> assertThat(far.median())
                .isEqualByComparingTo("82.5"));
    }

    @Test
    void itIsLeftOutOnlyWhereTheSchemeSaysSoAndEnoughRemain() {
        assertThat(outlying(false, 1, 80, 85, 30)).extracting(Outlying::leftOut).containsExactly(false);
        assertThat(outlying(true, 2, 80, 85, 30)).extracting(Outlying::leftOut).containsExactly(true);
        assertThat(outlying(true, 3, 80, 85, 30)).extracting(Outlying::leftOut).containsExactly(false);
    }

    @Test
    void theFarthestIsLeftOutFirst() {
        assertThat(outlying(true, 4, 80, 85, 82, 30, 10))
                .extracting(Outlying::judge, Outlying::leftOut)
                .containsExactly(tuple("j5", true), tuple("j4", false));
    }

    private static List<Outlying> outlying(boolean leftOut, int atLeast, int... points) {
        List<GivenScore> scores = IntStream.range(0, points.length)
                .mapToObj(
                        index -> new GivenScore("j" + (index + 1), new Score("高建国", BigDecimal.valueOf(points[index]))))
                .toList();
        return OutlierRule.of(scores, new Outliers(20, leftOut, new Basis("E5", "")), atLeast);
    }
}
