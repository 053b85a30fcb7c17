package org.huanjie.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.huanjie.calendar.rules.Window;
import org.huanjie.calendar.rules.WorkingCalendar;
import org.huanjie.input.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The working calendar of this installation: shipped years, and those that administrators imported, which go first. */
@Service
public class Calendars {

    /** So long another node may not yet see an import. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Loaded(WorkingCalendar calendar, int year, Instant at) {

        boolean fresh(int present, Instant now) {
            return present == year && !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    /** So far ahead timetables reach. */
    private static final int YEARS_AHEAD = 6;

    private final Map<Integer, List<LikelyHoliday>> likely = new ConcurrentHashMap<>();
    private final Map<Integer, CalendarYear> shipped = ShippedYears.read();
    private final YearStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final InstantSource time;
    private volatile Loaded loaded;

    @Autowired
    Calendars(YearStore store, ApplicationEventPublisher events, Clock clock) {
        this(store, events, clock, InstantSource.system());
    }

    /** @param time passes evenly, while a clock may be moved by days */
    Calendars(YearStore store, ApplicationEventPublisher events, Clock clock, InstantSource time) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.time = time;
    }

    /** The calendar as it is now; it refuses the years it does not know. */
    public WorkingCalendar current() {
        Loaded present = loaded;
        int year = LocalDate.now(clock).getYear();
        if (present == null || !present.fresh(year, time.instant())) {
            present = new Loaded(load(), year, time.instant());
            loaded = present;
        }
        return present.calendar();
    }

    /** The last day of a window that begins on {@code from}; a year without data counts weekends only. */
    public LocalDate windowEnd(LocalDate from, Span span) {
        return Window.end(from, span, current().assumingWeekends());
    }

    /**
     * Takes in a year, or corrects one, and tells the elections of it.
     *
     * @throws org.huanjie.input.Refusal with all faults
     */
    @Transactional
    public CalendarYear importYear(int year, List<SpecialDay> days, String account) {
        YearFile.refuseTooMany(days);
        return imported(new YearCheck(year, days).year(), days, account);
    }

    /** As {@link #importYear(int, List, String)}, from a year's file. */
    @Transactional
    public CalendarYear importYear(byte[] file, String account) {
        Table<YearFile.DayRow> table = YearFile.table(file);
        return imported(YearFile.year(table), YearFile.days(table), account);
    }

    private CalendarYear imported(CalendarYear year, List<SpecialDay> days, String account) {
        store.put(
                year.year(),
                YearFile.write(days),
                account,
                clock.instant().atZone(clock.getZone()).toOffsetDateTime());
        loaded = null;
        events.publishEvent(new CalendarChanged(year.year()));
        return year;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void forget(CalendarChanged changed) {
        loaded = null;
    }

    private WorkingCalendar load() {
        Map<Integer, CalendarYear> years = new HashMap<>(shipped);
        store.texts().stream().map(YearFile::read).forEach(year -> years.put(year.year(), year));
        return WorkingCalendar.strict(years)
                .expecting(IntStream.range(
                                LocalDate.now(clock).getYear(),
                                LocalDate.now(clock).getYear() + YEARS_AHEAD)
                        .filter(year -> !years.containsKey(year))
                        .boxed()
                        .flatMap(year -> likely.computeIfAbsent(year, LunarHolidays::of).stream())
                        .toList());
    }
}
