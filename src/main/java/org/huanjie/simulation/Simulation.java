package org.huanjie.simulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.Accounts;
import org.huanjie.calendar.Calendars;
import org.huanjie.division.Codes;
import org.huanjie.division.Division;
import org.huanjie.division.DivisionKind;
import org.huanjie.division.Divisions;
import org.huanjie.division.Regions;
import org.huanjie.engine.demo.DemoClock;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Schemes;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.scheme.rules.Timetable.StageWindow;
import org.huanjie.simulation.FinalCount.Comparison;
import org.huanjie.storage.DatabaseSize;
import org.huanjie.storage.Durability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Plays a region on the demo clock. */
@Service
@OnlyInSimulation
@EnableConfigurationProperties(SimulationSettings.class)
public class Simulation {

    /** Of the demonstration; this supervisor begins the campaign, too. */
    static final String SUPERVISOR = "supervisor";

    private final SeasonStore seasons;
    private final Accounts accounts;
    private final Divisions divisions;
    private final Regions regions;
    private final Schemes schemes;
    private final VirtualOffices offices;
    private final Play play;
    private final FinalCount count;
    private final DatabaseSize size;
    private final Durability durability;
    private final DemoClock demoClock;
    private final Calendars calendars;
    private final Clock clock;

    Simulation(
            SeasonStore seasons,
            Accounts accounts,
            Divisions divisions,
            Regions regions,
            Schemes schemes,
            VirtualOffices offices,
            Play play,
            FinalCount count,
            DatabaseSize size,
            Durability durability,
            DemoClock demoClock,
            Calendars calendars,
            Clock clock) {
        this.seasons = seasons;
        this.accounts = accounts;
        this.divisions = divisions;
        this.regions = regions;
        this.schemes = schemes;
        this.offices = offices;
        this.play = play;
        this.count = count;
        this.size = size;
        this.durability = durability;
        this.demoClock = demoClock;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Plays the region of the settings, or goes on with it, until where the settings say, and tells what came of it in Chinese. */
    public List<String> play(SimulationSettings settings) {
        Season season = season(settings);
        List<Division> places = places(season);
        SimulationResult outcome = play(season, places, settings);
        Optional<Comparison> comparison =
                outcome.archived() ? Optional.of(count.compare(season, places)) : Optional.empty();
        return outcome.told(comparison, size.now());
    }

    private SimulationResult play(Season season, List<Division> places, SimulationSettings settings) {
        Until until = Until.of(settings.until(), season.start(), lastDay(season));
        AtomicReference<SimulationResult> outcome = new AtomicReference<>();
        durability.relaxed(() -> {
            if (!seasons.prepared(season.region())) {
                prepare(season, places);
            }
            demoClock.hold(
                    settings.threads(), hand -> outcome.set(play.run(season, places, until, settings.threads(), hand)));
        });
        return outcome.get();
    }

    /** The season that was begun before, whatever the settings say now, or one that begins. */
    private Season season(SimulationSettings settings) {
        Optional<Division> named = regions.find(settings.region().orElseThrow());
        Stream<String> unknown = Stream.concat(
                named.isEmpty() ? settings.region().stream() : Stream.empty(),
                settings.parts().stream().filter(code -> divisions.find(code).isEmpty()));
        Refusal.ifAny(unknown.map(code -> new Finding("huanjie.simulation", "没有登记的区划“" + code + "”", ""))
                .toList());
        String region = named.orElseThrow().code();
        return seasons.find(region).orElseGet(() -> begin(region, settings));
    }

    private Season begin(String region, SimulationSettings settings) {
        Season season = new Season(
                region,
                settings.parts(),
                settings.limit(),
                settings.diligence(),
                settings.seed(),
                settings.schemes(),
                settings.campaign(),
                settings.start().orElseGet(this::nextWorkingDay),
                settings.rates());
        seasons.add(season);
        return season;
    }

    private LocalDate nextWorkingDay() {
        Predicate<LocalDate> works = calendars.current().assumingWeekends()::works;
        return Stream.iterate(LocalDate.now(clock).plusDays(1), day -> day.plusDays(1))
                .filter(works)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate lastDay(Season season) {
        return season.schemes().values().stream()
                .map(scheme -> Timetable.of(
                        schemes.find(scheme).orElseThrow(), season.start(), Optional.empty(), calendars.current()))
                .flatMap(timetable -> timetable.stages().stream())
                .map(StageWindow::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Division> places(Season season) {
        List<String> within = season.parts().isEmpty() ? List.of(season.region()) : season.parts();
        Stream<Division> all = within.stream()
                .flatMap(part -> season.schemes().keySet().stream().flatMap(kind -> within(part, kind)))
                .distinct();
        return season.limit().map(all::limit).orElse(all).toList();
    }

    private Stream<Division> within(String part, DivisionKind kind) {
        return part.length() == kind.digits()
                ? divisions.find(part).stream().filter(division -> DivisionKind.of(division) == kind)
                : divisions.within(part, kind).stream();
    }

    private void prepare(Season season, List<Division> places) {
        Map<String, List<Division>> byOffice = places.stream()
                .collect(Collectors.groupingBy(
                        place -> Codes.superior(place.code()), TreeMap::new, Collectors.toList()));
        Map<DivisionKind, Scheme> held = season.schemes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> schemes.find(entry.getValue())
                        .orElseThrow()));
        byOffice.forEach((office, of) -> offices.open(office, of, place -> held.get(DivisionKind.of(place))));
        accounts.oversee(SUPERVISOR, season.region());
        offices.openAbove(season.region(), above(season.region(), places));
        seasons.prepared(season);
    }

    /** The region itself and those of its cities, counties and townships in which any of the places lie. */
    private List<Division> above(String region, List<Division> places) {
        return places.stream()
                .flatMap(place -> Codes.upTo(Codes.superior(place.code())).stream())
                .filter(code -> code.startsWith(region))
                .distinct()
                .flatMap(code -> divisions.find(code).stream())
                .toList();
    }
}
