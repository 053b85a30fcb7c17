package org.huanjie.competition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.huanjie.competition.Ranked;
import org.huanjie.competition.Score;
import org.huanjie.scheme.Scheme.Competition.Scoring;

class CompetitionPropertiesTest {

    @Property
    void lots_name_everyone_once_and_do_not_ask_for_the_order_of_names(
            @ForAll @AlphaChars @StringLength(min = 1, max = 8) String seed,
            @ForAll("names") Set<String> names,
            @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        assertThat(LotRule.order(seed, shuffled)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(LotRule.order(seed, shuffled)).isEqualTo(LotRule.order(seed, names));
    }

    @Property
    void one_who_withdraws_does_not_change_the_order_of_the_others(
            @ForAll("names") Set<String> names, @ForAll Random random) {
        List<String> order = new ArrayList<>(LotRule.order("box-42", names));
        order.remove(random.nextInt(order.size()));
        assertThat(LotRule.order("box-42", order)).isEqualTo(order);
    }

    @Property
    void a_better_score_never_has_a_worse_rank(@ForAll("scores") List<Score> scores, @ForAll Scoring scoring) {
        List<Ranked> ranking = RankingRuleTest.ranking(scores, scoring);
        for (Ranked one : ranking) {
            long better = ranking.stream()
                    .filter(other -> other.score().compareTo(one.score()) > 0)
                    .count();
            assertThat(one.rank()).isEqualTo(better + 1);
        }
    }

    @Property
    void a_result_lies_between_the_lowest_and_the_highest_point(
            @ForAll("scores") List<Score> scores, @ForAll Scoring scoring) {
        Map<String, List<BigDecimal>> points = new HashMap<>();
        scores.forEach(score -> points.computeIfAbsent(score.speaker(), any -> new ArrayList<>())
                .add(score.points()));
        for (Ranked one : RankingRuleTest.ranking(scores, scoring)) {
            assertThat(one.score())
                    .isBetween(Collections.min(points.get(one.speaker())), Collections.max(points.get(one.speaker())));
        }
    }

    @Property
    void the_order_in_which_scores_come_in_changes_nothing(
            @ForAll("scores") List<Score> scores, @ForAll Random random) {
        List<Score> shuffled = new ArrayList<>(scores);
        Collections.shuffle(shuffled, random);
        assertThat(RankingRuleTest.ranking(shuffled, Scoring.TRIMMED_MEAN))
                .isEqualTo(RankingRuleTest.ranking(scores, Scoring.TRIMMED_MEAN));
    }

    @Provide
    Arbitrary<Set<String>> names() {
        return Arbitraries.strings()
                .withCharRange('一', '十')
                .ofMinLength(2)
                .ofMaxLength(3)
                .set()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Score>> scores() {
        return Arbitraries.integers()
                .between(0, 60)
                .map(number -> new Score("演讲人" + number % 4, BigDecimal.valueOf(80L * 100 + number, 2)))
                .list()
                .ofMaxSize(24);
    }
}
