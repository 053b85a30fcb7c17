package org.huanjie.reporting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huanjie.calendar.Calendars;
import org.huanjie.reporting.rules.Schedule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of regions: issued in their rhythm and kept, or looked at before they are due. */
@Service
@EnableConfigurationProperties(ReportSchedule.class)
public class Reports {

    private final ReportStore store;
    private final Reporter reporter;
    private final Calendars calendars;
    private final ReportSchedule rhythm;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            ReportStore store,
            Reporter reporter,
            Calendars calendars,
            ReportSchedule rhythm,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reporter = reporter;
        this.calendars = calendars;
        this.rhythm = rhythm;
        this.events = events;
        this.clock = clock;
    }

    /** Issues the report that is due now, once for every period; it goes on where the last one ended. */
    @Transactional
    public void issue(String region, ReportKind kind) {
        Period due = Schedule.period(kind, now(), rhythm, calendars.current());
        if (store.has(region, kind, due.name())) {
            return;
        }
        Period period = new Period(due.name(), begin(region, kind, due), due.to());
        Report report =
                reporter.report(region, kind, period, now()).issuedAs(String.join("-", region, kind.id(), due.name()));
        store.add(report);
        events.publishEvent(new ReportIssued(region, kind, period.from(), period.to(), report.id()));
    }

    /** The report that would be issued if it were due now: of the time since the last one was. */
    @Transactional(readOnly = true)
    public Report soFar(String region, ReportKind kind) {
        return reporter.report(region, kind, Schedule.soFar(kind, now(), rhythm, calendars.current()), now());
    }

    /** @throws java.util.NoSuchElementException when no such report was issued */
    public Report get(String id) {
        return store.find(id).orElseThrow();
    }

    /**
     * What was issued, the newest two hundred first.
     *
     * @param within the divisions whose reports are listed, each with all below it; the empty code stands for the whole country
     */
    public List<Issued> issued(Collection<String> within, Optional<String> region, Optional<ReportKind> kind) {
        return store.issued(within, region, kind);
    }

    /**
     * A report as an Excel workbook (.xlsx).
     *
     * @throws java.util.NoSuchElementException when no such report was issued
     */
    public byte[] sheet(String id) {
        return sheet(get(id));
    }

    /** Likewise, of a report that need not have been issued. */
    public byte[] sheet(Report report) {
        return ReportSheet.of(report);
    }

    /** When the next report of a kind is due. */
    public LocalDateTime next(ReportKind kind) {
        return Schedule.next(kind, LocalDateTime.now(clock), rhythm, calendars.current());
    }

    private LocalDateTime begin(String region, ReportKind kind, Period due) {
        return store.toldUntil(region, kind).filter(due.from()::isAfter).orElse(due.from());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
