package org.huanjie.election;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.answer.Finding;
import org.huanjie.answer.NotNow;
import org.huanjie.answer.Refusal;
import org.huanjie.calendar.Calendars;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.record.Minutes;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Schemes;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.scheme.rules.Timetable.StepWindow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts and withdraws elections. */
@Service
public class ElectionService {

    private final ElectionStore store;
    private final Schemes schemes;
    private final Divisions divisions;
    private final Calendars calendars;
    private final ElectionProcess process;
    private final Minutes minutes;

    ElectionService(
            ElectionStore store,
            Schemes schemes,
            Divisions divisions,
            Calendars calendars,
            ElectionProcess process,
            Minutes minutes) {
        this.store = store;
        this.schemes = schemes;
        this.divisions = divisions;
        this.calendars = calendars;
        this.process = process;
        this.minutes = minutes;
    }

    /**
     * Starts the election of a division's League body under the newest version of a scheme.
     *
     * @throws Refusal when division or scheme are unknown
     * @throws NotNow when the body has an election that is not yet closed
     */
    @Transactional
    public Election start(StartRequest request, String actor) {
        List<Finding> faults = new ArrayList<>();
        Optional<Scheme> scheme = schemes.find(request.scheme());
        if (scheme.isEmpty()) {
            faults.add(new Finding("scheme", "换届方案“" + request.scheme() + "”不存在", ""));
        }
        if (divisions.find(request.division()).isEmpty()) {
            faults.add(new Finding("division", "行政区划“" + request.division() + "”不存在", ""));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        refuseSecondOpenElection(request.division());
        return begin(request, scheme.orElseThrow(), actor);
    }

    /** Ends a running election before its time; its record stays. */
    @Transactional
    public void withdraw(String id, String reason, String actor) {
        if (find(id).status() != Status.RUNNING) {
            throw new NotNow("这次换届已经结束，不能再终止");
        }
        minutes.append(id, actor, "election-withdrawn", "", Map.of("reason", reason));
        process.withdraw(id);
    }

    /** @throws java.util.NoSuchElementException when there is none with this id */
    public Election find(String id) {
        return store.find(id).orElseThrow();
    }

    public List<Election> all() {
        return store.all();
    }

    /** Computes the timetables of running elections anew, after a calendar year was imported. */
    @Transactional
    public void reschedule() {
        for (Election election : store.running()) {
            Timetable present = store.timetable(election.id());
            Timetable computed = present.shifted(
                    schemeOf(election),
                    0,
                    Set.of(),
                    Optional.ofNullable(election.partyElectionEnd()),
                    calendars.current());
            if (!computed.equals(present)) {
                store.reschedule(election.id(), computed);
                minutes.append(election.id(), "system", "timetable-recomputed", "E.2", changes(present, computed));
                process.follow(election.id());
            }
        }
    }

    private Election begin(StartRequest request, Scheme scheme, String actor) {
        Timetable timetable = Timetable.of(scheme, request.start(), request.partyElectionEnd(), calendars.current());
        Election election = new Election(
                nextId(request),
                request.division(),
                Codes.tenant(request.division()),
                bodyName(request.division(), scheme),
                scheme.id(),
                scheme.version(),
                request.start(),
                request.partyElectionEnd().orElse(null),
                request.termEnd().orElse(null),
                Stage.PREPARATION,
                Status.RUNNING);
        store.insert(election, timetable, actor);
        minutes.append(election.id(), actor, "election-started", "", started(election));
        process.start(election);
        return election;
    }

    private void refuseSecondOpenElection(String division) {
        store.openElectionOf(division).ifPresent(open -> {
            throw new NotNow("该单位的换届“" + open + "”尚未结束，不能再启动一次");
        });
    }

    private String nextId(StartRequest request) {
        int year = request.start().getYear();
        return "%s-%d-%d".formatted(request.division(), year, store.countOf(request.division(), year) + 1);
    }

    private String bodyName(String division, Scheme scheme) {
        String kind = scheme.body().type() == Scheme.BodyType.COMMITTEE ? "团委" : "团工委";
        return divisions.name(division) + kind;
    }

    private Scheme schemeOf(Election election) {
        return schemes.find(election.scheme(), election.schemeVersion()).orElseThrow();
    }

    private static Map<String, Object> started(Election election) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("body", election.body());
        detail.put("scheme", election.scheme());
        detail.put("schemeVersion", election.schemeVersion());
        detail.put("start", election.start().toString());
        return detail;
    }

    private static Map<String, Object> changes(Timetable before, Timetable after) {
        Map<String, Object> moved = new LinkedHashMap<>();
        for (StepWindow window : after.windows()) {
            before.step(window.step())
                    .filter(old -> !old.equals(window))
                    .ifPresent(old -> moved.put(
                            window.step(), old.from() + "/" + old.to() + " → " + window.from() + "/" + window.to()));
        }
        return moved;
    }
}
