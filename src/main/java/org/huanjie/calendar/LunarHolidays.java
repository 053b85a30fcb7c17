package org.huanjie.calendar;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.List;

/**
 * The statutory holidays of a year with the days that are usually off for them, as the regulation on national days off names them since 2025. Which days they
 * will be exactly is announced late in the year before.
 */
final class LunarHolidays {

    private static final int SPRING_FESTIVAL_DAYS = 8;
    private static final int LABOUR_DAYS = 5;
    private static final int NATIONAL_DAYS = 7;

    private LunarHolidays() {}

    static List<LikelyHoliday> of(int year) {
        return List.of(
                lasting("元旦", LocalDate.of(year, 1, 1), 1),
                lasting("春节", lunar(year, 1, 1).minusDays(1), SPRING_FESTIVAL_DAYS),
                lasting("清明节", pureBrightness(year), 1),
                lasting("劳动节", LocalDate.of(year, 5, 1), LABOUR_DAYS),
                lasting("端午节", lunar(year, 5, 5), 1),
                lasting("中秋节", lunar(year, 8, 15), 1),
                lasting("国庆节", LocalDate.of(year, 10, 1), NATIONAL_DAYS));
    }

    private static LikelyHoliday lasting(String name, LocalDate from, int days) {
        return new LikelyHoliday(name, from, from.plusDays(days - 1L));
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(Lunar.fromYmd(year, month, day).getSolar());
    }

    private static LocalDate pureBrightness(int year) {
        return date(Lunar.fromYmd(year, 3, 1).getJieQiTable().get("清明"));
    }

    private static LocalDate date(Solar solar) {
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }
}
