package org.huanjie.competition.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.competition.Score;
import org.huanjie.input.Finding;
import org.huanjie.roster.rules.PrintedNames;

/** What a judge may hand in: every speaker once, 0 to 100 points, at most two decimals (XG-3.2.3d). */
public final class ScoreRule {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private ScoreRule() {}

    /** @param clause the clause of the scheme that asks for scores */
    public static List<Finding> faults(List<Score> scores, Collection<String> speakers, String clause) {
        List<Finding> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < scores.size(); row++) {
            Score score = scores.get(row);
            String field = "scores[" + row + "]";
            if (!speakers.contains(score.speaker())) {
                faults.add(new Finding(
                        field + ".speaker",
                        PrintedNames.ambiguous(score.speaker(), speakers).orElse("“" + score.speaker() + "”不在演讲名单中"),
                        clause));
            }
            if (!seen.add(score.speaker())) {
                faults.add(new Finding(field + ".speaker", "“" + score.speaker() + "”出现了不止一次", clause));
            }
            checkPoints(field + ".points", score, clause, faults);
        }
        speakers.stream()
                .filter(speaker -> !seen.contains(speaker))
                .map(speaker -> new Finding("scores", "还没有给" + speaker + "打分", clause))
                .forEach(faults::add);
        return List.copyOf(faults);
    }

    private static void checkPoints(String field, Score score, String clause, List<Finding> faults) {
        BigDecimal points = score.points();
        if (points.signum() < 0 || points.compareTo(MOST) > 0) {
            String message = score.speaker() + "的分数应在 0 到 100 之间，填写的是 " + points.toPlainString();
            faults.add(new Finding(field, message, clause));
        }
        if (points.stripTrailingZeros().scale() > DECIMALS) {
            faults.add(new Finding(field, score.speaker() + "的分数最多两位小数", clause));
        }
    }
}
