package org.huanjie.reporting;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When reports are issued. The sources name the rhythm only (LN-4.3); the moments are this installation's.
 *
 * @param dailyAt on working days; a day's table tells of the time since the one before
 * @param weeklyOn the day on which the week before is told of
 * @param monthlyOn the day of the month on which the month before is told of
 * @param term a body whose last election began longer ago and is closed is due again
 */
@ConfigurationProperties("huanjie.reports")
public record ReportSchedule(
        @DefaultValue("18:00") LocalTime dailyAt,
        @DefaultValue("monday") DayOfWeek weeklyOn,
        @DefaultValue("08:00") LocalTime weeklyAt,
        @DefaultValue("1") int monthlyOn,
        @DefaultValue("08:00") LocalTime monthlyAt,
        @DefaultValue("P2Y") Period term) {}
