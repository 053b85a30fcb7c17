package org.huanjie.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.Span;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.RunningWindows;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.minutes.Minutes;
import org.huanjie.registration.RegistrationMinutes.RegistrationExtended;
import org.huanjie.registration.RegistrationStore.Registration;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Eligibility.Reference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people may register (JY-4.3.4a, XG-3.2.1, NS-4.2a), and for how much longer when too few are qualified (E1, E2). */
@Service
public class RegistrationWindow implements RunningWindows {

    private static final String REGISTRATION = "registration";

    private final RegistrationStore store;
    private final Elections elections;
    private final Calendars calendars;
    private final Minutes minutes;
    private final Clock clock;

    public RegistrationWindow(
            RegistrationStore store, Elections elections, Calendars calendars, Minutes minutes, Clock clock) {
        this.store = store;
        this.elections = elections;
        this.calendars = calendars;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** Opens the registration today; does nothing when it was opened before. */
    @Transactional
    public void open(ElectionId election) {
        if (store.find(election).isEmpty()) {
            store.open(election, today());
        }
    }

    /** From now on nobody registers, unless the registration is extended. */
    @Transactional
    public void close(ElectionId election) {
        store.find(election).filter(Registration::open).ifPresent(open -> store.close(election, lastDay(election)));
    }

    /** Opens the registration again for the days that were approved, counted from today as the scheme counts its extension (E1). */
    @Transactional
    public LocalDate extend(ElectionId election, Extension extension) {
        Scheme scheme = elections.scheme(election);
        RegistrationStore.Extended approved = new RegistrationStore.Extended(today(), extension.days());
        LocalDate lastDay = lastDay(scheme, approved);
        store.extend(election, approved, lastDay);
        minutes.append(
                election,
                Minutes.SYSTEM,
                Clauses.of(scheme, REGISTRATION),
                new RegistrationExtended(lastDay, extension.reason()));
        return lastDay;
    }

    private LocalDate lastDay(Scheme scheme, RegistrationStore.Extended extension) {
        Span least = scheme.nomination().extension();
        return calendars.windowEnd(extension.from(), new Span(extension.days(), least.unit(), least.roll()));
    }

    /** Without an extension the last day is computed each time, and only the timer moves. */
    @Override
    public boolean recount(ElectionId election) {
        Optional<Registration> open = store.find(election).filter(Registration::open);
        open.flatMap(Registration::extension)
                .map(extension -> lastDay(elections.scheme(election), extension))
                .filter(lastDay -> lastDay.isAfter(lastDay(election)))
                .ifPresent(lastDay -> store.prolong(election, lastDay));
        return open.isPresent();
    }

    /**
     * The last day of an extension, otherwise the day on which it has ended, otherwise that of the timetable, but then never before the scheme's window since the opening has run out.
     * Before the opening, as if it were today.
     */
    public LocalDate lastDay(ElectionId election) {
        Optional<Registration> registration = store.find(election);
        return registration
                .flatMap(known -> known.extendedTo().or(known::ended))
                .orElseGet(() -> plannedLastDay(election, registration.map(Registration::opened)));
    }

    private LocalDate plannedLastDay(ElectionId election, Optional<LocalDate> opened) {
        Span window = elections.scheme(election).nomination().window();
        LocalDate earliest = calendars.windowEnd(opened.orElseGet(this::today), window);
        LocalDate planned = elections.lastDay(election, REGISTRATION);
        return planned.isBefore(earliest) ? earliest : planned;
    }

    /** Whether the last day is past. */
    public boolean over(ElectionId election) {
        return today().isAfter(lastDay(election));
    }

    /** The day on which the scheme measures age (G8). */
    public LocalDate referenceDay(ElectionId election) {
        Scheme scheme = elections.scheme(election);
        Reference reference = scheme.eligibility().age().reference();
        return switch (reference) {
            case ANNOUNCEMENT -> elections.firstDay(election, "announcement");
            case REGISTRATION_END -> lastDay(election);
            case ELECTION_DAY -> elections.firstDay(election, scheme.ballots().isEmpty() ? "decision" : "voting");
        };
    }

    /**
     * Makes sure that people may register now; nobody closes the registration until this transaction ends.
     *
     * @throws ConflictException when it is not open
     */
    void requireOpen(ElectionId election) {
        boolean open = store.lockOpen(election);
        if (!open || elections.get(election).status() != Election.Status.RUNNING) {
            throw new ConflictException(store.find(election).isEmpty() ? "报名尚未开始" : "报名已经结束");
        }
        if (over(election)) {
            throw new ConflictException("报名已于%s截止".formatted(lastDay(election)));
        }
    }

    /** Locks the registration until this transaction ends: nobody else registers, withdraws or succeeds. */
    public void lock(ElectionId election) {
        store.lockOpen(election);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
