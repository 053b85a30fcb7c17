package org.huanjie.reporting.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.calendar.Span;
import org.huanjie.calendar.rules.Window;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.scheme.Scheme.Escalation;

/** Which level answers for a stage (LN-3.5): exactly one at any time, the body itself first, and the levels above as the stage stays overdue. */
public final class Responsibility {

    private Responsibility() {}

    /**
     * How many levels above the body answer for it: none until so many working days after the stage's last day have passed.
     *
     * @param overdueSince the first day after the stage's last day; empty while the stage is in time
     */
    public static int levelsUp(
            Optional<LocalDate> overdueSince, LocalDate today, Escalation escalation, WorkingCalendar calendar) {
        return overdueSince
                .map(since -> (int) escalation.after().stream()
                        .filter(days -> passed(since.minusDays(1), days, today, calendar))
                        .count())
                .orElse(0);
    }

    /** Working days from the first day of being late to today, both counted. */
    public static int workingDays(LocalDate since, LocalDate today, WorkingCalendar calendar) {
        WorkingCalendar lenient = calendar.assumingWeekends();
        return (int) since.datesUntil(today.isBefore(since) ? since : today.plusDays(1))
                .filter(lenient::works)
                .count();
    }

    private static boolean passed(LocalDate lastDay, int days, LocalDate today, WorkingCalendar calendar) {
        Span grace = new Span(days, Span.Unit.WORKING, false);
        return Window.end(lastDay, grace, calendar.assumingWeekends()).isBefore(today);
    }
}
