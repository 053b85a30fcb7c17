package org.huanjie.calendar;

import java.time.LocalDate;

/**
 * A holiday of a year whose days off have not been announced yet.
 *
 * @param from the first day that is likely to be off
 * @param to the last such day
 */
public record LikelyHoliday(String name, LocalDate from, LocalDate to) {

    /** Whether it shares a day with a span of days. */
    public boolean meets(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
