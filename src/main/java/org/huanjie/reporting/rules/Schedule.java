package org.huanjie.reporting.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.reporting.Period;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.ReportSchedule;

/** When the next report is issued, and of which time a report tells (LN-4.3). */
public final class Schedule {

    private Schedule() {}

    /** The first moment after {@code now} at which a report of this kind is issued. */
    public static LocalDateTime next(
            ReportKind kind, LocalDateTime now, ReportSchedule rhythm, WorkingCalendar calendar) {
        return switch (kind) {
            case DAILY -> nextDaily(now, rhythm.dailyAt(), calendar.assumingWeekends());
            case WEEKLY -> nextWeekly(now, rhythm.weeklyOn(), rhythm.weeklyAt());
            case MONTHLY -> nextMonthly(now, rhythm);
        };
    }

    /** The time of which a report tells that is looked at before it is issued: since the last one was due. */
    public static Period soFar(ReportKind kind, LocalDateTime now, ReportSchedule rhythm, WorkingCalendar calendar) {
        LocalDateTime from =
                switch (kind) {
                    case DAILY -> lastDaily(now, rhythm.dailyAt(), calendar.assumingWeekends());
                    case WEEKLY -> monday(now).atStartOfDay();
                    case MONTHLY -> YearMonth.from(now).atDay(1).atStartOfDay();
                };
        return new Period(now.toLocalDate().toString(), from, now);
    }

    /**
     * The time of which a report issued at {@code now} tells: a day's up to the last moment at which one was due, since the one before; a week's of the
     * last whole week, a month's of the last whole month.
     */
    public static Period period(ReportKind kind, LocalDateTime now, ReportSchedule rhythm, WorkingCalendar calendar) {
        return switch (kind) {
            case DAILY -> day(now, rhythm.dailyAt(), calendar.assumingWeekends());
            case WEEKLY -> week(monday(now));
            case MONTHLY -> month(YearMonth.from(now).minusMonths(1));
        };
    }

    private static LocalDateTime nextDaily(LocalDateTime now, LocalTime at, WorkingCalendar calendar) {
        LocalDate first = now.toLocalTime().isBefore(at)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        return calendar.firstWorkingDayFrom(first).atTime(at);
    }

    private static LocalDateTime nextWeekly(LocalDateTime now, DayOfWeek on, LocalTime at) {
        LocalDateTime next =
                now.toLocalDate().with(TemporalAdjusters.nextOrSame(on)).atTime(at);
        return next.isAfter(now) ? next : next.plusWeeks(1);
    }

    private static LocalDateTime nextMonthly(LocalDateTime now, ReportSchedule rhythm) {
        LocalDateTime next = monthly(YearMonth.from(now), rhythm);
        return next.isAfter(now) ? next : monthly(YearMonth.from(now).plusMonths(1), rhythm);
    }

    private static LocalDateTime monthly(YearMonth month, ReportSchedule rhythm) {
        return month.atDay(Math.min(rhythm.monthlyOn(), month.lengthOfMonth())).atTime(rhythm.monthlyAt());
    }

    private static Period day(LocalDateTime now, LocalTime at, WorkingCalendar calendar) {
        LocalDateTime to = lastDaily(now, at, calendar);
        return new Period(to.toLocalDate().toString(), lastDaily(to.minusNanos(1), at, calendar), to);
    }

    private static LocalDateTime lastDaily(LocalDateTime now, LocalTime at, WorkingCalendar calendar) {
        LocalDate day = now.toLocalTime().isBefore(at) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        while (!calendar.works(day)) {
            day = day.minusDays(1);
        }
        return day.atTime(at);
    }

    private static LocalDate monday(LocalDateTime now) {
        return now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Period week(LocalDate monday) {
        LocalDate from = monday.minusWeeks(1);
        return new Period(from.toString(), from.atStartOfDay(), monday.atStartOfDay());
    }

    private static Period month(YearMonth month) {
        return new Period(
                month.toString(),
                month.atDay(1).atStartOfDay(),
                month.plusMonths(1).atDay(1).atStartOfDay());
    }
}
