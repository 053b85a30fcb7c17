package org.huanjie.competition.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.answer.ByCodePoint;
import org.huanjie.competition.Ranked;
import org.huanjie.competition.Score;
import org.huanjie.scheme.Scheme.Competition.Scoring;

/** From judges' points to a ranking: the plain mean (XG-3.2.3e), or the mean without one highest and one lowest (D.3). */
public final class RankingRule {

    /** Fine enough that two decimals from up to a hundred judges never become equal by rounding. */
    private static final int DECIMALS = 4;

    /** With fewer points nothing would be left after dropping two. */
    private static final int FEWEST_TO_TRIM = 3;

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparing(Ranked::score).reversed().thenComparing(Ranked::speaker, ByCodePoint.ORDER);

    private RankingRule() {}

    /** @param scores of all judges; equal results share a rank and are listed by code point */
    public static List<Ranked> of(List<Score> scores, Scoring scoring) {
        Map<String, List<BigDecimal>> points = scores.stream()
                .collect(Collectors.groupingBy(Score::speaker, Collectors.mapping(Score::points, Collectors.toList())));
        List<Ranked> sorted = points.entrySet().stream()
                .map(entry -> new Ranked(0, entry.getKey(), result(entry.getValue(), scoring)))
                .sorted(BEST_FIRST)
                .toList();
        return ranked(sorted);
    }

    private static List<Ranked> ranked(List<Ranked> sorted) {
        List<Ranked> ranking = new ArrayList<>();
        for (Ranked next : sorted) {
            boolean equal = !ranking.isEmpty()
                    && ranking.get(ranking.size() - 1).score().equals(next.score());
            int rank = equal ? ranking.get(ranking.size() - 1).rank() : ranking.size() + 1;
            ranking.add(new Ranked(rank, next.speaker(), next.score()));
        }
        return List.copyOf(ranking);
    }

    private static BigDecimal result(List<BigDecimal> points, Scoring scoring) {
        boolean trim = scoring == Scoring.TRIMMED_MEAN && points.size() >= FEWEST_TO_TRIM;
        return mean(trim ? points.stream().sorted().toList().subList(1, points.size() - 1) : points);
    }

    private static BigDecimal mean(List<BigDecimal> points) {
        return points.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), DECIMALS, RoundingMode.HALF_UP);
    }
}
