package org.huanjie.competition.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.competition.Ranked;
import org.huanjie.competition.Score;
import org.huanjie.input.ByStrokes;
import org.huanjie.scheme.Scheme.Competition.Scoring;

/** From judges' points to a ranking: the plain mean (XG-3.2.3e), or the mean without one highest and one lowest (D.3). */
public final class RankingRule {

    /** Fine enough that two decimals from up to a hundred judges never become equal by rounding. */
    private static final int DECIMALS = 4;

    /** With fewer points nothing would be left after dropping two. */
    private static final int FEWEST_TO_TRIM = 3;

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparing(Ranked::score).reversed();

    private RankingRule() {}

    /**
     * The plain mean of each speaker's points, before trimming and penalties.
     *
     * @return by speaker
     */
    public static Map<String, BigDecimal> speechScores(List<Score> scores) {
        return points(scores).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> mean(entry.getValue())));
    }

    private static Map<String, List<BigDecimal>> points(List<Score> scores) {
        return scores.stream()
                .collect(Collectors.groupingBy(Score::speaker, Collectors.mapping(Score::points, Collectors.toList())));
    }

    /**
     * @param scores of all judges
     * @param penalties points that are taken off, by speaker (E6)
     * @param precedence between speakers with equal results (E7); where it says nothing they share a rank and are listed by strokes
     */
    public static List<Ranked> of(
            List<Score> scores, Scoring scoring, Map<String, Integer> penalties, Comparator<String> precedence) {
        Comparator<Ranked> order = BEST_FIRST.thenComparing(Ranked::speaker, precedence);
        List<Ranked> sorted = points(scores).entrySet().stream()
                .map(entry -> new Ranked(
                        0,
                        entry.getKey(),
                        result(entry.getValue(), scoring)
                                .subtract(BigDecimal.valueOf(penalties.getOrDefault(entry.getKey(), 0)))))
                .sorted(order.thenComparing(Ranked::speaker, ByStrokes.ORDER))
                .toList();
        return ranked(sorted, order);
    }

    private static List<Ranked> ranked(List<Ranked> sorted, Comparator<Ranked> order) {
        List<Ranked> ranking = new ArrayList<>();
        for (Ranked next : sorted) {
            boolean equal = !ranking.isEmpty() && order.compare(ranking.get(ranking.size() - 1), next) == 0;
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
