package org.huanjie.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.reporting.Period;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.ReportSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final ReportSchedule USUAL =
            new ReportSchedule(LocalTime.of(18, 0), DayOfWeek.MONDAY, EIGHT, 1, EIGHT, java.time.Period.ofYears(2));

    private final WorkingCalendar calendar = ShippedCalendar.strict();

    @ParameterizedTest
    @CsvSource({
        "2026-09-24T17:59:59, 2026-09-24T18:00",
        "2026-09-24T18:00:00, 2026-09-28T18:00", // Mid-Autumn and a weekend
        "2026-09-19T09:00:00, 2026-09-20T18:00", // a Sunday on which people work
        "2026-09-30T18:00:00, 2026-10-08T18:00",
        "2031-01-03T18:00:00, 2031-01-06T18:00" // a year without data: weekends only
    })
    void aDailyTableIsIssuedOnEveryWorkingDay(LocalDateTime now, LocalDateTime next) {
        assertThat(Schedule.next(ReportKind.DAILY, now, USUAL, calendar)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-28T07:59:59, 2026-09-28T08:00",
        "2026-09-28T08:00:00, 2026-10-05T08:00",
        "2026-10-01T12:00:00, 2026-10-05T08:00"
    })
    void aWeeklyReportIsIssuedEveryMonday(LocalDateTime now, LocalDateTime next) {
        assertThat(Schedule.next(ReportKind.WEEKLY, now, USUAL, calendar)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T07:59:59, 2026-10-01T08:00",
        "2026-10-01T08:00:00, 2026-11-01T08:00",
        "2026-12-15T08:00:00, 2027-01-01T08:00"
    })
    void aMonthlySummaryIsIssuedOnTheFirst(LocalDateTime now, LocalDateTime next) {
        assertThat(Schedule.next(ReportKind.MONTHLY, now, USUAL, calendar)).isEqualTo(next);
    }

    @Test
    void aSummaryDueOnADayThatAMonthLacksIsIssuedOnItsLast() {
        ReportSchedule late =
                new ReportSchedule(LocalTime.NOON, DayOfWeek.FRIDAY, EIGHT, 31, EIGHT, java.time.Period.ofYears(2));
        assertThat(Schedule.next(ReportKind.MONTHLY, LocalDateTime.parse("2027-02-03T00:00"), late, calendar))
                .isEqualTo("2027-02-28T08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-09-28T18:00:00, 2026-09-28, 2026-09-24T18:00, 2026-09-28T18:00",
        "DAILY, 2026-09-28T18:02:10, 2026-09-28, 2026-09-24T18:00, 2026-09-28T18:00",
        "DAILY, 2026-09-29T09:00:00, 2026-09-28, 2026-09-24T18:00, 2026-09-28T18:00",
        "WEEKLY, 2026-09-28T08:00:00, 2026-09-21, 2026-09-21T00:00, 2026-09-28T00:00",
        "WEEKLY, 2026-09-30T08:00:00, 2026-09-21, 2026-09-21T00:00, 2026-09-28T00:00",
        "MONTHLY, 2026-10-01T08:00:00, 2026-09, 2026-09-01T00:00, 2026-10-01T00:00",
        "MONTHLY, 2027-01-01T08:00:00, 2026-12, 2026-12-01T00:00, 2027-01-01T00:00"
    })
    void aReportTellsOfTheLastWholeDayWeekOrMonthHoweverLateItIsIssued(
            ReportKind kind, LocalDateTime now, String name, LocalDateTime from, LocalDateTime to) {
        assertThat(Schedule.period(kind, now, USUAL, calendar)).isEqualTo(new Period(name, from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-09-28T17:00:00, 2026-09-24T18:00",
        "DAILY, 2026-09-28T19:00:00, 2026-09-28T18:00",
        "WEEKLY, 2026-09-27T19:00:00, 2026-09-21T00:00",
        "MONTHLY, 2026-09-27T19:00:00, 2026-09-01T00:00"
    })
    void whoLooksBeforehandSeesWhatHappenedSinceTheLastReport(ReportKind kind, LocalDateTime now, LocalDateTime from) {
        Period soFar = Schedule.soFar(kind, now, USUAL, calendar);
        assertThat(soFar.from()).isEqualTo(from);
        assertThat(soFar.to()).isEqualTo(now);
    }

    @Test
    void aDayBelongsToThePeriodInWhichItsNoonLies() {
        Period day = Schedule.period(ReportKind.DAILY, LocalDateTime.parse("2026-09-28T18:00"), USUAL, calendar);
        assertThat(day.firstDay()).isEqualTo("2026-09-25");
        assertThat(day.lastDay()).isEqualTo("2026-09-28");
        Period week = Schedule.period(ReportKind.WEEKLY, LocalDateTime.parse("2026-09-28T08:00"), USUAL, calendar);
        assertThat(week.firstDay()).isEqualTo("2026-09-21");
        assertThat(week.lastDay()).isEqualTo("2026-09-27");
    }
}
