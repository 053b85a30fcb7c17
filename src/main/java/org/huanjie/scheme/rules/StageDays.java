package org.huanjie.scheme.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.calendar.Span;
import org.huanjie.calendar.rules.Window;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.scheme.Scheme.StagePlan.Step;

/**
 * Places the steps of a stage one after the other. A window that grows over a holiday pushes on what is planned after it: such a step keeps its length, its
 * place after the steps that end before it, and its distance from those that it overlaps.
 */
final class StageDays {

    private final LocalDate base;
    private final WorkingCalendar calendar;
    private final List<Placed> placed = new ArrayList<>();
    private LocalDate earliest;

    /** A step with its days. */
    record Placed(Step step, LocalDate from, LocalDate to) {

        /** The first day on which another step may begin that is planned after this one. */
        private LocalDate firstDayOf(Step later) {
            return later.from() > step.to() ? to.plusDays(1) : from.plusDays(later.from() - step.from());
        }
    }

    /**
     * @param base the day from which offsets are counted
     * @param first the first day of the stage
     */
    StageDays(LocalDate base, LocalDate first, WorkingCalendar calendar) {
        this.base = base;
        this.earliest = first;
        this.calendar = calendar;
    }

    /** @param window how long the step lasts at least, if it is a window */
    Placed place(Step step, Optional<Span> window) {
        LocalDate from = first(step);
        LocalDate least = window.map(span -> Window.end(from, span, calendar)).orElse(from);
        LocalDate planned = from.plusDays(step.to() - step.from());
        LocalDate to = step.endsWithWindow() ? least : later(planned, least);
        Placed days = new Placed(step, from, to);
        placed.add(days);
        if (window.isPresent()) {
            earliest = to.plusDays(1);
        }
        return days;
    }

    private LocalDate first(Step step) {
        LocalDate planned = later(base.plusDays(step.from()), earliest);
        return placed.stream()
                .filter(before -> !before.step().endsWithWindow())
                .map(before -> before.firstDayOf(step))
                .reduce(planned, StageDays::later);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
