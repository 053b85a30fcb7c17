package org.huanjie.draft;

import java.time.OffsetDateTime;

/**
 * A form that somebody has begun to fill in.
 *
 * @param form what stands in it, as JSON
 */
public record Draft(String task, String account, OffsetDateTime savedAt, String form) {}
