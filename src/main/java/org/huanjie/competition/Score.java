package org.huanjie.competition;

import java.math.BigDecimal;

/**
 * What one judge gives one speaker.
 *
 * @param speaker the speaker's name, which no other speaker of the competition bears
 * @param points 0 to 100, at most two decimals (XG-3.2.3d)
 */
public record Score(String speaker, BigDecimal points) {}
