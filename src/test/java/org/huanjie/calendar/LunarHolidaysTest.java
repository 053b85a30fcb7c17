package org.huanjie.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of the festivals are those of the almanac; 2023 and 2025 have leap months. */
class LunarHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-21, 2023-04-05, 2023-06-22, 2023-09-29",
        "2025, 2025-01-28, 2025-04-04, 2025-05-31, 2025-10-06",
        "2026, 2026-02-16, 2026-04-05, 2026-06-19, 2026-09-25",
        "2027, 2027-02-05, 2027-04-05, 2027-06-09, 2027-09-15",
        "2028, 2028-01-25, 2028-04-04, 2028-05-28, 2028-10-03"
    })
    void festivalsFollowTheMoon(
            int year, LocalDate newYearsEve, LocalDate pureBrightness, LocalDate dragonBoat, LocalDate midAutumn) {
        assertThat(LunarHolidays.of(year))
                .extracting(LikelyHoliday::from)
                .contains(newYearsEve, pureBrightness, dragonBoat, midAutumn);
    }

    @Test
    void springFestivalOf2027IsLikelyOffFromItsEveForEightDays() {
        assertThat(LunarHolidays.of(2027))
                .contains(new LikelyHoliday("春节", LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 12)));
    }
}
