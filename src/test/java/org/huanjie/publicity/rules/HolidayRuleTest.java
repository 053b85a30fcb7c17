package org.huanjie.publicity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huanjie.calendar.ShippedCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The National Day holiday of 2026 lasts from 1 to 7 October; the Qingming holiday has the three days from 4 April. */
class HolidayRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-10-01",
        "2026-09-30, 2026-10-03",
        "2026-09-30, 2026-10-07",
        "2026-10-05, 2026-10-07",
        "2026-10-06, 2026-10-07",
        "2026-04-03, 2026-04-06",
        "2026-04-03, 2026-04-04",
        "2026-04-04, 2026-04-05",
        "2026-04-05, 2026-04-06"
    })
    void aWindowThatOnlyHasDaysOfALongHolidayIsInsideIt(LocalDate posted, LocalDate lastDay) {
        assertThat(HolidayRule.insideLongHoliday(posted, lastDay, ShippedCalendar.strict()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, 2026-10-08", "2026-09-29, 2026-10-07", "2026-10-07, 2026-10-08"})
    void aWindowWithAWorkingDayIsNot(LocalDate posted, LocalDate lastDay) {
        assertThat(HolidayRule.insideLongHoliday(posted, lastDay, ShippedCalendar.strict()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-06, 2026-03-08", "2026-03-06, 2026-03-07", "2026-03-07, 2026-03-08"})
    void aWeekendIsNoLongHoliday(LocalDate posted, LocalDate lastDay) {
        assertThat(HolidayRule.insideLongHoliday(posted, lastDay, ShippedCalendar.strict()))
                .isFalse();
    }
}
