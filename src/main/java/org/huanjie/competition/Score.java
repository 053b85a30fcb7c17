package org.huanjie.competition;

import java.math.BigDecimal;
import org.huanjie.answer.Asked;

/**
 * What one judge gives one speaker.
 *
 * @param speaker the speaker's name, which no other speaker of the competition bears
 * @param points 0 to 100, at most two decimals (XG-3.2.3d)
 */
public record Score(
        @Asked(value = "演讲人", max = 200) String speaker,

        @Asked(value = "得分（0 到 100，最多两位小数）", clause = "XG-3.2.3d")
        BigDecimal points) {}
