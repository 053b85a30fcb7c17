package org.huanjie.calendar.rules;

import java.time.LocalDate;
import org.huanjie.calendar.Span;

/** Where a window ends (part E of the domain): its first day is never counted, and its last day is its end. */
public final class Window {

    private Window() {}

    /**
     * The last day of a window that begins on {@code from}.
     *
     * @throws UnknownYear when the calendar is strict and the window touches a year without data, whatever its unit
     */
    public static LocalDate end(LocalDate from, Span span, WorkingCalendar calendar) {
        LocalDate counted = span.unit() == Span.Unit.WORKING
                ? afterWorkingDays(from, span.days(), calendar)
                : from.plusDays(span.days());
        LocalDate end = span.roll() ? calendar.firstWorkingDayFrom(counted) : counted;
        requireKnown(from, end, calendar);
        return end;
    }

    private static LocalDate afterWorkingDays(LocalDate from, int days, WorkingCalendar calendar) {
        LocalDate last = from;
        for (int counted = 0; counted < days; counted++) {
            last = calendar.firstWorkingDayFrom(last.plusDays(1));
        }
        return last;
    }

    private static void requireKnown(LocalDate from, LocalDate end, WorkingCalendar calendar) {
        if (!calendar.lenient()) {
            calendar.unknownYears(from, end).stream().findFirst().ifPresent(year -> {
                throw new UnknownYear(year);
            });
        }
    }
}
