package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.scheme.SchemeLibrary;

/** Elections of all schemes, each parked where none was parked before. */
final class ParkedElections {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> DISTRICTS = List.of("210102", "210103", "210104", "210105", "210106", "210111");

    private static final List<Start> STARTS = Stream.concat(
                    Start.SHIPPED.stream(), Variant.ALL.stream().map(Variant::start))
            .toList();

    private final Program program;
    private final WaitStates states;
    private final Set<String> wanted;
    private final List<Parked> all = new ArrayList<>();
    private final Set<String> reached = new HashSet<>();
    private final Set<String> waits = new TreeSet<>();
    private final Iterator<String> divisions;

    private String division;
    private int walks;

    /** @param wanted where elections are to be parked, as {@code model/element}, or after which action in the minutes */
    ParkedElections(Program program, Set<String> wanted) {
        this.program = program;
        this.wanted = wanted;
        states = new WaitStates(program.context());
        divisions = DISTRICTS.stream()
                .flatMap(district -> program.the(Divisions.class).below(district).stream())
                .map(Division::code)
                .iterator();
        Variant.ALL.forEach(variant -> program.the(SchemeLibrary.class).add(variant.text(), "admin"));
        nextPlace();
    }

    /** Parks elections on so many random walks at most. */
    void walk(int randomWalks) {
        for (int walk = 0; walk < randomWalks && !missing().isEmpty(); walk++) {
            Start start = here(STARTS.get(walk % STARTS.size()));
            RandomWalk random = new RandomWalk(program.context(), start, walk + 1);
            parks(start, random::stopsWhere);
        }
    }

    /** Goes these ways in turn, each as long as it leads where none was parked. */
    void follow(List<Way> ways) {
        List<Way> leading = new ArrayList<>(ways);
        while (!leading.isEmpty()) {
            leading.removeIf(way -> !parks(way));
        }
    }

    List<Parked> all() {
        return all;
    }

    /** Where elections were parked. */
    Set<String> waits() {
        return waits;
    }

    /** Where none was parked so far. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(reached);
        return missing;
    }

    /** How many elections were walked through to park these. */
    int walks() {
        return walks;
    }

    /** How many elections of each scheme were parked. */
    Map<String, Long> schemes() {
        return all.stream()
                .collect(Collectors.groupingBy(one -> one.start().scheme(), TreeMap::new, Collectors.counting()));
    }

    private boolean parks(Way way) {
        if (!leadsOn(way)) {
            return false;
        }
        Start start = here(way.start());
        boolean parks = parks(start, new DirectedWalk(program.context(), way, start)::stopsWhere);
        assertThat(parks || way.places().isEmpty())
                .as("the way to %s leads there", way.places())
                .isTrue();
        return parks;
    }

    private boolean leadsOn(Way way) {
        return missing().stream()
                .anyMatch(place -> way.places().isEmpty() || way.places().contains(place));
    }

    /** Walks until the election is where none was parked; a division whose election goes by holds the next one. */
    private boolean parks(Start start, Predicate<BooleanSupplier> walk) {
        walks++;
        Set<String> missing = missing();
        boolean stopped = walk.test(() -> present(program.walk().id()).stream().anyMatch(missing::contains));
        if (stopped) {
            park(program.walk().id(), start);
            nextPlace();
        }
        return stopped;
    }

    private void park(ElectionId election, Start start) {
        reached.addAll(present(election));
        Set<String> present = states.of(election);
        waits.addAll(present);
        LocalDateTime now = LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
        all.add(new Parked(election, start, now, program.walk().waiting(), present));
    }

    private Set<String> present(ElectionId election) {
        Set<String> present = new HashSet<>(states.of(election));
        if (wanted.stream().anyMatch(place -> place.indexOf('/') < 0)) {
            program.the(ChainedMinutes.class).entries(election).stream()
                    .map(Entry::action)
                    .forEach(present::add);
        }
        return present;
    }

    private Start here(Start start) {
        return start.at(place(division), division);
    }

    private void nextPlace() {
        division = divisions.next();
        program.the(NewPlaces.class).setUp(place(division), division, "第" + division);
    }

    private static String place(String division) {
        return "d" + division;
    }
}
