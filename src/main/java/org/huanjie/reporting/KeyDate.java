package org.huanjie.reporting;

import java.time.LocalDate;

/** What comes in the days after a report (F.3). */
public record KeyDate(LocalDate day, String body, String election, String what) {}
