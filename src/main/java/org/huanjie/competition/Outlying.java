package org.huanjie.competition;

import java.math.BigDecimal;

/**
 * A score far from the others (E5).
 *
 * @param leftOut whether it does not count
 */
public record Outlying(String judge, String speaker, BigDecimal points, BigDecimal median, boolean leftOut) {

    boolean is(GivenScore given) {
        return judge.equals(given.judge()) && speaker.equals(given.score().speaker());
    }
}
