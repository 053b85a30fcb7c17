package org.huanjie.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The time of which a report tells what happened.
 *
 * @param name of the period: the day, the week's Monday or the month, such as 2026-03-02 or 2026-03
 * @param from inclusive
 * @param to exclusive
 */
public record Period(String name, LocalDateTime from, LocalDateTime to) {

    /** The first day that counts as belonging to it: one whose noon does. */
    public LocalDate firstDay() {
        return from.toLocalTime().isAfter(LocalTime.NOON) ? from.toLocalDate().plusDays(1) : from.toLocalDate();
    }

    /** The last day that counts as belonging to it. */
    public LocalDate lastDay() {
        return to.toLocalTime().isAfter(LocalTime.NOON)
                ? to.toLocalDate()
                : to.toLocalDate().minusDays(1);
    }
}
