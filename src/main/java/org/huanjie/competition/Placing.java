package org.huanjie.competition;

import java.math.BigDecimal;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;

/**
 * A speaker's place among those who stand for the same post.
 *
 * @param rank from 1; equal scores share a rank
 */
public record Placing(int rank, CandidateId candidate, String name, PostId post, BigDecimal score) {}
