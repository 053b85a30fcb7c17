package org.huanjie.simulation.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** How a body goes about its work. */
public enum Diligence {
    /** Does everything at once. */
    PROMPT,
    /** Waits until the deadline is near. */
    SLOW,
    /** Misses some deadlines by days. */
    FORGETFUL,
    /** Misses deadlines by weeks. */
    IDLE;

    private static final double PROMPT_SHARE = 0.6;
    private static final double IDLE_SHARE = 0.25;
    private static final double MISSED = 0.35;
    private static final int DAYS_LEFT = 2;
    private static final int FORGOTTEN_DAYS = 8;
    private static final int LEAST_IDLE_DAYS = 9;
    private static final int MOST_IDLE_DAYS = 20;

    /** @param share of bodies that keep their deadlines */
    public static Diligence of(double share, Lot lot) {
        double drawn = lot.share();
        if (drawn < share) {
            return drawn < share * PROMPT_SHARE ? PROMPT : SLOW;
        }
        return drawn < share + (1 - share) * (1 - IDLE_SHARE) ? FORGETFUL : IDLE;
    }

    /**
     * The day on which such a body does a task.
     *
     * @param since when it has had the task
     * @param due the task's last day, where it has one
     * @param works whether people work on a day
     */
    public LocalDate day(LocalDate since, Optional<LocalDate> due, Predicate<LocalDate> works, Lot lot) {
        LocalDate last = due.filter(day -> day.isAfter(since)).orElse(since);
        LocalDate chosen =
                switch (this) {
                    case PROMPT -> earlier(since.plusDays(lot.below(2)), last);
                    case SLOW -> near(since, last, lot);
                    case FORGETFUL ->
                        lot.about("missed").happens(MISSED)
                                ? last.plusDays(lot.between(1, FORGOTTEN_DAYS))
                                : near(since, last, lot);
                    case IDLE ->
                        lot.about("missed").happens(MISSED)
                                ? last.plusDays(lot.between(LEAST_IDLE_DAYS, MOST_IDLE_DAYS))
                                : near(since, last, lot);
                };
        return worked(chosen, since, last, works);
    }

    private static LocalDate near(LocalDate since, LocalDate last, Lot lot) {
        LocalDate day = last.minusDays(lot.below(DAYS_LEFT));
        return day.isBefore(since) ? since : day;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Who would have to work on a holiday works before it while that is in time, else after it. */
    private static LocalDate worked(LocalDate chosen, LocalDate since, LocalDate last, Predicate<LocalDate> works) {
        LocalDate before = chosen;
        while (!works.test(before) && before.isAfter(since)) {
            before = before.minusDays(1);
        }
        if (works.test(before) && !chosen.isAfter(last)) {
            return before;
        }
        LocalDate after = chosen;
        while (!works.test(after)) {
            after = after.plusDays(1);
        }
        return after;
    }
}
