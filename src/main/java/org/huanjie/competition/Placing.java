package org.huanjie.competition;

import java.math.BigDecimal;

/**
 * A speaker's place among those who stand for the same post.
 *
 * @param rank from 1; equal scores share a rank
 */
public record Placing(int rank, String candidate, String name, String post, BigDecimal score) {}
