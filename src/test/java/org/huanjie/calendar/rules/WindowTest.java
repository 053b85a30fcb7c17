package org.huanjie.calendar.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.calendar.Span;
import org.huanjie.calendar.Span.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of part E.3 of the domain. */
class WindowTest {

    private final WorkingCalendar calendar = ShippedCalendar.strict();

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 5, WORKING,  false, 2026-10-10",
        "2026-09-28, 5, CALENDAR, false, 2026-10-03",
        "2026-09-28, 5, CALENDAR, true,  2026-10-08",
        "2026-02-10, 5, WORKING,  false, 2026-02-24",
        "2026-04-30, 5, WORKING,  false, 2026-05-11",
        "2026-09-30, 7, CALENDAR, false, 2026-10-07",
        "2026-09-30, 7, CALENDAR, true,  2026-10-08",
        "2026-09-25, 10, CALENDAR, false, 2026-10-05",
        "2026-09-25, 10, CALENDAR, true, 2026-10-08",
        "2011-11-14, 7, WORKING,  false, 2011-11-23",
        "2011-11-14, 7, CALENDAR, false, 2011-11-21",
        "2011-11-01, 15, CALENDAR, true, 2011-11-16",
        "2011-10-20, 10, CALENDAR, false, 2011-10-30",
        "2011-10-20, 10, CALENDAR, true, 2011-10-31",
        "2026-09-28, 1, WORKING, false, 2026-09-29",
        "2011-12-30, 1, WORKING, false, 2011-12-31"
    })
    void endsOnTheDayOfTheVector(LocalDate from, int days, Unit unit, boolean roll, LocalDate end) {
        assertThat(Window.end(from, new Span(days, unit, roll), calendar)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011-10-08", "2011-10-09", "2026-10-10", "2026-09-28"})
    void makeUpDaysAndWeekdaysAreWorked(LocalDate day) {
        assertThat(calendar.works(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-01-22",
                "2012-01-23",
                "2012-01-24",
                "2012-01-25",
                "2012-01-26",
                "2012-01-27",
                "2012-01-28",
                "2026-09-26",
                "2026-09-27"
            })
    void holidaysAndWeekendsAreOff(LocalDate day) {
        assertThat(calendar.works(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 5, CALENDAR, false, 2027",
        "2027-03-01, 5, WORKING,  false, 2027",
        "2026-12-28, 4, CALENDAR, false, 2027",
        "2026-12-31, 1, WORKING,  false, 2027",
        "2003-12-31, 3, CALENDAR, false, 2003",
        "2026-12-25, 760, CALENDAR, false, 2027"
    })
    void aYearWithoutDataIsRefusedByItsName(LocalDate from, int days, Unit unit, boolean roll, int year) {
        assertThatThrownBy(() -> Window.end(from, new Span(days, unit, roll), calendar))
                .isInstanceOf(UnknownYear.class)
                .hasMessage("没有" + year + "年的放假调休数据");
    }

    @Test
    void aWindowThatStaysInAKnownYearIsNotRefused() {
        assertThat(Window.end(LocalDate.of(2026, 12, 28), new Span(3, Unit.CALENDAR, true), calendar))
                .isEqualTo("2026-12-31");
    }

    @Test
    void aLenientCalendarCountsWeekendsOnlyInAnUnknownYear() {
        WorkingCalendar lenient = calendar.assumingWeekends();

        assertThat(Window.end(LocalDate.of(2027, 9, 30), new Span(2, Unit.CALENDAR, true), lenient))
                .isEqualTo("2027-10-04");
        assertThat(Window.end(LocalDate.of(2026, 9, 28), new Span(5, Unit.WORKING, false), lenient))
                .isEqualTo("2026-10-10");
    }

    @Test
    void theUnknownYearsOfARangeAreNamedInOrder() {
        assertThat(calendar.unknownYears(LocalDate.of(2025, 1, 1), LocalDate.of(2028, 1, 1)))
                .containsExactly(2027, 2028);
        assertThat(calendar.unknownYears(LocalDate.of(2004, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }
}
