package org.huanjie.reporting;

import java.time.LocalDateTime;

/**
 * A report that was issued, without what it tells.
 *
 * @param period its name, see {@link Period}
 */
public record Issued(String id, String region, ReportKind kind, String period, LocalDateTime issuedAt) {}
