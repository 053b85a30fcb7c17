package org.huanjie.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The days of one year that are not what their weekday says, as the State Council announces them.
 *
 * @param daysOff holidays and the days moved to them
 * @param makeUpDays Saturdays and Sundays that are worked instead
 */
public record CalendarYear(int year, Set<LocalDate> daysOff, Set<LocalDate> makeUpDays) {

    public CalendarYear {
        daysOff = Set.copyOf(daysOff);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /** Whether a day of this year is a working day. */
    public boolean works(LocalDate day) {
        return makeUpDays.contains(day) || weekday(day) && !daysOff.contains(day);
    }

    /** Whether a day is one of Monday to Friday. */
    public static boolean weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
