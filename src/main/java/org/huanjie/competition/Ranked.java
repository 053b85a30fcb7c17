package org.huanjie.competition;

import java.math.BigDecimal;

/**
 * A speaker's place.
 *
 * @param rank from 1; equal scores share a rank, and the next rank is left out
 * @param score rounded half up to four decimals, and ranked as it stands here
 */
public record Ranked(int rank, String speaker, BigDecimal score) {}
