package org.huanjie.competition.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.competition.GivenScore;
import org.huanjie.competition.Outlying;
import org.huanjie.scheme.Scheme.Competition.Outliers;

/** Scores that are further from the median of a speaker's scores than the scheme allows (E5). */
public final class OutlierRule {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private OutlierRule() {}

    /**
     * The farthest first for each speaker; one is left out only where the scheme says so and so many remain.
     *
     * @param atLeast how many scores must remain
     */
    public static List<Outlying> of(List<GivenScore> scores, Outliers outliers, int atLeast) {
        Map<String, List<GivenScore>> bySpeaker = new LinkedHashMap<>();
        scores.forEach(each -> bySpeaker
                .computeIfAbsent(each.score().speaker(), any -> new ArrayList<>())
                .add(each));
        return bySpeaker.values().stream()
                .flatMap(theirs -> ofSpeaker(theirs, outliers, atLeast).stream())
                .toList();
    }

    private static List<Outlying> ofSpeaker(List<GivenScore> scores, Outliers outliers, int atLeast) {
        BigDecimal median = median(scores);
        List<GivenScore> far = scores.stream()
                .filter(each -> distance(each, median).compareTo(BigDecimal.valueOf(outliers.beyond())) > 0)
                .sorted(Comparator.comparing((GivenScore each) -> distance(each, median))
                        .reversed()
                        .thenComparing(GivenScore::judge))
                .toList();
        List<Outlying> outlying = new ArrayList<>();
        for (GivenScore each : far) {
            boolean leftOut = outliers.leftOut() && scores.size() - outlying.size() - 1 >= Math.max(1, atLeast);
            outlying.add(new Outlying(
                    each.judge(), each.score().speaker(), each.score().points(), median, leftOut));
        }
        return outlying;
    }

    private static BigDecimal distance(GivenScore each, BigDecimal median) {
        return each.score().points().subtract(median).abs();
    }

    private static BigDecimal median(List<GivenScore> scores) {
        List<BigDecimal> points =
                scores.stream().map(each -> each.score().points()).sorted().toList();
        BigDecimal upper = points.get(points.size() / 2);
        BigDecimal lower = points.get((points.size() - 1) / 2);
        return upper.add(lower).divide(TWO, 4, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
