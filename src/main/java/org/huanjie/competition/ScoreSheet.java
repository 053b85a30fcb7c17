package org.huanjie.competition;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.roster.rules.PrintedNames;

/**
 * What one judge hands in.
 *
 * @param recusal why the judge steps aside and gives no scores (E5)
 * @param substitute the account of whoever of the panel scores instead where no spare judge is left and too few would score; left empty, a lot decides
 */
public record ScoreSheet(
        @Field(value = "打分", required = false) List<Score> scores,

        @Field(value = "回避原因", max = 500, clause = "E5") Optional<String> recusal,

        @Field(value = "接替打分的评委", max = 64, clause = "E5") Optional<String> substitute) {

    public ScoreSheet(List<Score> scores, Optional<String> recusal) {
        this(scores, recusal, Optional.empty());
    }

    /** The same scores under the names that were announced. */
    ScoreSheet as(PrintedNames announced) {
        return new ScoreSheet(scores.stream().map(score -> score.as(announced)).toList(), recusal, substitute);
    }

    /** Lines whose id is somebody else's. */
    List<Finding> others(PrintedNames announced, String clause) {
        return IntStream.range(0, scores.size())
                .filter(row -> announced.contradicts(
                        scores.get(row).candidate(), scores.get(row).speaker()))
                .mapToObj(row -> new Finding(
                        "scores[" + row + "].candidate",
                        "候选人编号与“" + scores.get(row).speaker() + "”不是同一个人",
                        clause))
                .toList();
    }
}
