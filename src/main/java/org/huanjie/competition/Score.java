package org.huanjie.competition;

import java.math.BigDecimal;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;
import org.huanjie.roster.rules.PrintedNames;

/**
 * What one judge gives one speaker.
 *
 * @param candidate the speaker's id; without it the name must say who is meant
 * @param speaker the name under which the speaker was announced
 * @param points 0 to 100, at most two decimals (XG-3.2.3d)
 */
public record Score(
        @Field(value = "候选人编号", max = 64) Optional<CandidateId> candidate,

        @Field(value = "演讲人", max = 200) String speaker,

        @Field(value = "得分（0 到 100，最多两位小数）") BigDecimal points) {

    public Score(String speaker, BigDecimal points) {
        this(Optional.empty(), speaker, points);
    }

    Score as(PrintedNames announced) {
        return new Score(candidate, announced.meant(candidate, speaker), points);
    }
}
