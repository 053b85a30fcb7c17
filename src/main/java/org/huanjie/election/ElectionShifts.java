package org.huanjie.election;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.calendar.Calendars;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.election.rules.ShiftCheck;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.scheme.rules.Timetable.StageWindow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the stages of an election that have not begun, when the party committee's own election moves (JY-6.0b, E19). A preview carries the
 * shift out and takes it back, so that it tells exactly what the shift will do.
 */
@Service
public class ElectionShifts {

    private final ElectionStore store;
    private final ShiftStore shifts;
    private final Elections elections;
    private final Calendars calendars;
    private final ElectionProcess process;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ElectionShifts(
            ElectionStore store,
            ShiftStore shifts,
            Elections elections,
            Calendars calendars,
            ElectionProcess process,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.shifts = shifts;
        this.elections = elections;
        this.calendars = calendars;
        this.process = process;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The shifts of an election that were carried out, the oldest first. */
    public List<Shift.Done> of(ElectionId election) {
        return shifts.of(election);
    }

    /**
     * Moves the stages that have not begun by the same number of days; windows are computed again, timers and due dates follow.
     *
     * @throws java.util.NoSuchElementException when there is no such election
     * @throws ConflictException when it is closed or all its stages have begun
     * @throws Refusal when it would break something and is no preview
     */
    public Shift shift(ElectionId id, ShiftRequest request, String actor) {
        return transactions.execute(transaction -> {
            Shift shift = move(id, request.days());
            if (request.preview()) {
                transaction.setRollbackOnly();
            } else {
                refuse(shift);
                shifts.add(id, done(request, shift, actor));
                process.tellMoved(id);
            }
            return shift;
        });
    }

    private Shift move(ElectionId id, int days) {
        Election election = store.lock(id).orElseThrow();
        if (election.status() != Status.RUNNING) {
            throw new ConflictException("这次换届已经结束，不能再调整日程");
        }
        Timetable before = store.timetable(id);
        Set<String> begun = begun(election, before);
        if (begun.size() == before.stages().size()) {
            throw new ConflictException("各阶段都已开始，没有可以移动的阶段");
        }
        Scheme scheme = elections.scheme(id);
        List<Deadline> waited = process.deadlines(id);
        Optional<LocalDate> partyElectionEnd = partyElectionEnd(election, days);
        Timetable after = before.shifted(scheme, days, begun, partyElectionEnd, calendars.current());
        store.reschedule(id, after);
        partyElectionEnd.ifPresent(end -> store.movePartyElection(id, end));
        process.follow(id);
        return new Shift(
                DateChanges.between(before, after, waited, process.deadlines(id))
                        .and(Optional.ofNullable(election.partyElectionEnd()), partyElectionEnd)
                        .all(),
                ShiftCheck.findings(scheme, before, after, begun, Optional.ofNullable(election.termEnd()), today()));
    }

    /** The timetable follows the party's own election (JY-6.0b): unless that is over, it moves by the same days. */
    private Optional<LocalDate> partyElectionEnd(Election election, int days) {
        return Optional.ofNullable(election.partyElectionEnd())
                .map(end -> end.isBefore(today()) ? end : end.plusDays(days));
    }

    private Set<String> begun(Election election, Timetable timetable) {
        return timetable.stages().stream()
                .filter(stage -> begun(election, stage))
                .map(StageWindow::stage)
                .collect(Collectors.toSet());
    }

    /** An election enters a stage when it begins; only the first one is entered before its first day. */
    private boolean begun(Election election, StageWindow stage) {
        boolean entered = Stage.of(stage.stage()).compareTo(election.stage()) <= 0;
        boolean waiting =
                stage.stage().equals(Stage.PREPARATION.id()) && stage.from().isAfter(today());
        return entered && !waiting;
    }

    private Shift.Done done(ShiftRequest request, Shift shift, String actor) {
        OffsetDateTime now = clock.instant().atZone(clock.getZone()).toOffsetDateTime();
        return new Shift.Done(request.days(), request.reason(), shift.changes(), actor, now);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refuse(Shift shift) {
        Refusal.ifAny(shift.blocking().stream()
                .map(finding -> new Finding("days", finding.message(), finding.clause()))
                .toList());
    }
}
