package org.huanjie.reporting;

import java.time.LocalDate;
import org.huanjie.ids.ElectionId;

/** What comes in the days after a report (F.3). */
public record KeyDate(LocalDate day, String body, ElectionId election, String what) {}
