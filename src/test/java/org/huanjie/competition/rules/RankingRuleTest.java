package org.huanjie.competition.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.competition.Ranked;
import org.huanjie.competition.Score;
import org.huanjie.scheme.Scheme.Competition.Scoring;
import org.junit.jupiter.api.Test;

class RankingRuleTest {

    @Test
    void the_mean_of_all_points_ranks() {
        assertThat(ranking(
                        all(List.of(scores("高建国", "80", "90", "91"), scores("陈小云", "95", "95", "95"))), Scoring.MEAN))
                .containsExactly(ranked(1, "陈小云", "95.0000"), ranked(2, "高建国", "87.0000"));
    }

    @Test
    void equal_results_share_a_rank_listed_by_code_point_and_the_next_is_left_out() {
        assertThat(ranking(
                        all(List.of(scores("高建国", "80", "90"), scores("丁一", "70", "70"), scores("陈小云", "85", "85"))),
                        Scoring.MEAN))
                .containsExactly(ranked(1, "陈小云", "85.0000"), ranked(1, "高建国", "85.0000"), ranked(3, "丁一", "70.0000"));
    }

    @Test
    void three_equal_results_share_a_rank() {
        assertThat(ranking(all(List.of(scores("丙", "80"), scores("乙", "80"), scores("丁", "80"))), Scoring.MEAN))
                .extracting(Ranked::rank)
                .containsExactly(1, 1, 1);
    }

    @Test
    void the_trimmed_mean_drops_one_highest_and_one_lowest() {
        assertThat(ranking(scores("高建国", "60", "100", "80", "90"), Scoring.TRIMMED_MEAN))
                .containsExactly(ranked(1, "高建国", "85.0000"));
        assertThat(ranking(scores("高建国", "60", "100", "70"), Scoring.TRIMMED_MEAN))
                .containsExactly(ranked(1, "高建国", "70.0000"));
    }

    @Test
    void of_two_points_nothing_is_dropped() {
        assertThat(ranking(scores("高建国", "60", "90"), Scoring.TRIMMED_MEAN))
                .containsExactly(ranked(1, "高建国", "75.0000"));
    }

    @Test
    void a_hundredth_of_a_point_from_one_of_a_hundred_judges_decides() {
        String[] points = new String[100];
        Arrays.fill(points, "90");
        List<Score> first = scores("高建国", points);
        points[0] = "90.01";
        assertThat(ranking(all(List.of(first, scores("陈小云", points))), Scoring.MEAN))
                .containsExactly(ranked(1, "陈小云", "90.0001"), ranked(2, "高建国", "90.0000"));
    }

    @Test
    void results_are_rounded_half_up() {
        assertThat(ranking(scores("高建国", "90", "90", "90.02"), Scoring.MEAN))
                .containsExactly(ranked(1, "高建国", "90.0067"));
    }

    @Test
    void the_score_of_a_speech_is_the_plain_mean_of_all_its_points() {
        assertThat(RankingRule.speechScores(
                        all(List.of(scores("高建国", "60", "100", "90"), scores("陈小云", "85", "85.01")))))
                .containsOnly(entry("高建国", new BigDecimal("83.3333")), entry("陈小云", new BigDecimal("85.0050")));
    }

    /** Without penalties, and with nothing that goes before an equal result. */
    static List<Ranked> ranking(List<Score> scores, Scoring scoring) {
        return RankingRule.of(scores, scoring, Map.of(), (one, other) -> 0);
    }

    private static Ranked ranked(int rank, String speaker, String score) {
        return new Ranked(rank, speaker, new BigDecimal(score));
    }

    private static List<Score> scores(String speaker, String... points) {
        return Stream.of(points)
                .map(each -> new Score(speaker, new BigDecimal(each)))
                .toList();
    }

    private static List<Score> all(List<List<Score>> scores) {
        return scores.stream().flatMap(List::stream).toList();
    }
}
