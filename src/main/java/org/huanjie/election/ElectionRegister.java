package org.huanjie.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.calendar.Calendars;
import org.huanjie.election.Election.Status;
import org.huanjie.ids.ElectionId;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Schemes;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.scheme.rules.Timetable.StageWindow;
import org.huanjie.scheme.rules.Timetable.StepWindow;
import org.springframework.stereotype.Component;

/** Answers what the other features ask of elections. What never changes in an election is read once. */
@Component
class ElectionRegister implements Elections {

    private static final int REMEMBERED = 50_000;

    private final ElectionStore store;
    private final Schemes schemes;
    private final Calendars calendars;
    private final Clock clock;
    private final Map<String, Constant> constants = new ConcurrentHashMap<>();

    private record Constant(String division, String scheme, int version, Occasion occasion) {}

    ElectionRegister(ElectionStore store, Schemes schemes, Calendars calendars, Clock clock) {
        this.store = store;
        this.schemes = schemes;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Election get(ElectionId id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("no election " + id));
    }

    @Override
    public Scheme scheme(ElectionId id) {
        Constant constant = constant(id);
        Scheme whole = schemes.find(constant.scheme(), constant.version()).orElseThrow();
        Occasion occasion = constant.occasion();
        return occasion.byElection() ? whole.reducedTo(occasion.seats()) : whole;
    }

    @Override
    public String division(ElectionId id) {
        return constant(id).division();
    }

    @Override
    public LocalDate firstDay(ElectionId id, String step) {
        Timetable timetable = store.timetable(id);
        return timetable.step(step).map(StepWindow::from).orElseGet(() -> presentStage(id, timetable)
                .from());
    }

    @Override
    public LocalDate lastDay(ElectionId id, String step) {
        Timetable timetable = store.timetable(id);
        return timetable.step(step).map(StepWindow::to).orElseGet(() -> undated(id, timetable));
    }

    @Override
    public Timetable timetable(ElectionId id) {
        return store.timetable(id);
    }

    @Override
    public Occasion occasion(ElectionId id) {
        return constant(id).occasion();
    }

    @Override
    public LocalDate handledBy(ElectionId id, LocalDate from) {
        return calendars.windowEnd(from, scheme(id).tenure().handling());
    }

    private LocalDate undated(ElectionId id, Timetable timetable) {
        return get(id).status() == Status.RUNNING
                ? presentStage(id, timetable).to()
                : handledBy(id, LocalDate.now(clock));
    }

    private StageWindow presentStage(ElectionId id, Timetable timetable) {
        return timetable.stage(get(id).stage().id()).orElseThrow();
    }

    /** Reads by one statement what never changes of many elections. */
    void readAhead(List<Election> elections) {
        Map<ElectionId, Election> unknown = elections.stream()
                .filter(election -> !constants.containsKey(election.id().value()))
                .collect(Collectors.toMap(Election::id, Function.identity()));
        store.occasions(unknown.keySet()).forEach((id, occasion) -> {
            Election election = unknown.get(id);
            constants.put(
                    id.value(),
                    new Constant(election.division(), election.scheme(), election.schemeVersion(), occasion));
        });
    }

    private Constant constant(ElectionId id) {
        if (constants.size() > REMEMBERED) {
            constants.clear();
        }
        return constants.computeIfAbsent(id.value(), unknown -> {
            Election election = get(new ElectionId(unknown));
            return new Constant(
                    election.division(),
                    election.scheme(),
                    election.schemeVersion(),
                    store.occasion(new ElectionId(unknown)));
        });
    }
}
