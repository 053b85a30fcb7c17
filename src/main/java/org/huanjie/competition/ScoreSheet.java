package org.huanjie.competition;

import java.util.List;
import java.util.Optional;
import org.huanjie.answer.Asked;

/**
 * What one judge hands in.
 *
 * @param recusal why the judge steps aside and gives no scores (E5)
 */
public record ScoreSheet(
        @Asked(value = "打分", required = false, clause = "XG-3.2.3d")
        List<Score> scores,

        @Asked(value = "回避原因", max = 500, clause = "E5") Optional<String> recusal) {}
