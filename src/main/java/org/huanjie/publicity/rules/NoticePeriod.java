package org.huanjie.publicity.rules;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.calendar.Span;
import org.huanjie.calendar.rules.WorkingCalendar;

/**
 * The window of a posted notice (part E, E14). The day of posting is not counted, nor is a day on which the clock stood still, even in part: so the notice
 * hangs for as many undisturbed days as its scheme asks.
 *
 * @param pauses when the clock stood still; they may overlap
 */
public record NoticePeriod(LocalDate opened, Span span, List<Pause> pauses) {

    /**
     * The days of an investigation that stops the clock.
     *
     * @param from the day on which the objection came
     * @param to the day on which it was settled
     */
    public record Pause(LocalDate from, LocalDate to) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public NoticePeriod {
        pauses = List.copyOf(pauses);
    }

    /** The last day of the window; the notice ends at 00:00 of the day after it. */
    public LocalDate lastDay(WorkingCalendar calendar) {
        LocalDate last = opened;
        for (int counted = 0; counted < span.days(); ) {
            last = last.plusDays(1);
            if (counts(last, calendar)) {
                counted++;
            }
        }
        while (span.roll() && (paused(last) || !calendar.works(last))) {
            last = last.plusDays(1);
        }
        return last;
    }

    private boolean counts(LocalDate day, WorkingCalendar calendar) {
        return !paused(day) && (span.unit() == Span.Unit.CALENDAR || calendar.works(day));
    }

    private boolean paused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.has(day));
    }
}
