package org.huanjie.reporting;

import java.time.LocalDateTime;

/** A report has been issued; published in the transaction that stores it. */
public record ReportIssued(String region, ReportKind kind, LocalDateTime from, LocalDateTime to, String id) {}
