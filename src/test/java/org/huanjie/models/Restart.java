package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.huanjie.election.Election;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.scheme.SchemeLibrary;

/**
 * Elections of all schemes, each parked where none was parked before, and a region that reports; the program ends, starts again, and every election
 * finishes.
 */
final class Restart {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> DISTRICTS = List.of("210102", "210103", "210104", "210105", "210106", "210111");

    private static final List<Start> STARTS = Stream.concat(
                    Start.SHIPPED.stream(), Variant.ALL.stream().map(Variant::start))
            .toList();

    private final Path directory;
    private final Set<String> wanted;
    private final ParkedReports reports = new ParkedReports();
    private final List<Parked> parked = new ArrayList<>();
    private final Set<String> waits = new TreeSet<>();
    private final Set<String> missed = new TreeSet<>();

    private Iterator<String> divisions;
    private String division;
    private int walks;

    /** An election at the moment when the program ends. */
    private record Parked(String election, Start start, LocalDateTime at, List<String> tasks, Set<String> waits) {}

    /** @param wanted where elections, or a region that reports, are to be parked */
    Restart(Path directory, Set<String> wanted) {
        this.directory = directory;
        this.wanted = wanted;
    }

    /** Parks elections on so many random walks at most and then on the ways that lead to what is still missing; ends the program and finishes them all after a new start. */
    void after(int randomWalks) {
        try (Program first = Program.startedOn(directory)) {
            Variant.ALL.forEach(variant -> first.the(SchemeLibrary.class).add(variant.text(), "admin"));
            places(first);
            walk(first, randomWalks);
            missed.addAll(missing());
            followTheWays(first);
            waits.addAll(reports.begin(first));
        }
        try (Program next = Program.startedOn(directory)) {
            reports.goOn(next);
            parked.forEach(one -> finish(next, one));
        }
    }

    /** Where elections were parked. */
    Set<String> waits() {
        return waits;
    }

    /** Where the random walks had parked none. */
    Set<String> missed() {
        return missed;
    }

    int elections() {
        return parked.size();
    }

    /** How many elections were walked through to park these. */
    int walks() {
        return walks;
    }

    /** How many elections of each scheme were parked. */
    Map<String, Long> schemes() {
        return parked.stream()
                .collect(Collectors.groupingBy(one -> one.start().scheme(), TreeMap::new, Collectors.counting()));
    }

    private void walk(Program program, int randomWalks) {
        for (int walk = 0; walk < randomWalks && !missing().isEmpty(); walk++) {
            Start start = here(STARTS.get(walk % STARTS.size()));
            RandomWalk random = new RandomWalk(program.context(), start, walk + 1);
            parks(program, start, random::stopsWhere);
        }
    }

    /** Goes the ways in turn, each as long as it leads where none was parked. */
    private void followTheWays(Program program) {
        List<Way> ways = new ArrayList<>(RareWays.ALL);
        while (!ways.isEmpty()) {
            ways.removeIf(way -> !parks(program, way));
        }
    }

    private boolean parks(Program program, Way way) {
        if (!leadsOn(way)) {
            return false;
        }
        Start start = here(way.start());
        boolean parks = parks(program, start, new DirectedWalk(program.context(), way, start)::stopsWhere);
        assertThat(parks || way.places().isEmpty())
                .as("the way to %s leads there", way.places())
                .isTrue();
        return parks;
    }

    private boolean leadsOn(Way way) {
        return missing().stream()
                .anyMatch(place -> way.places().isEmpty() || way.places().contains(place));
    }

    private Set<String> missing() {
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(waits);
        return missing;
    }

    /** Walks until the election waits where none was parked; a division whose election goes by holds the next one. */
    private boolean parks(Program program, Start start, Predicate<BooleanSupplier> walk) {
        walks++;
        WaitStates states = new WaitStates(program.context());
        Set<String> missing = missing();
        boolean stopped =
                walk.test(() -> states.of(program.walk().id()).stream().anyMatch(missing::contains));
        if (stopped) {
            Set<String> present = states.of(program.walk().id());
            waits.addAll(present);
            LocalDateTime now =
                    LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
            parked.add(
                    new Parked(program.walk().id(), start, now, program.walk().waiting(), present));
            nextPlace(program);
        }
        return stopped;
    }

    private static void finish(Program program, Parked one) {
        ElectionWalk walk = program.walk();
        walk.now(one.at().toString());
        walk.resume(one.start().place(), one.election());
        assertThat(walk.waiting()).as("tasks after the restart").isEqualTo(one.tasks());
        assertThat(new WaitStates(program.context()).of(one.election())).isEqualTo(one.waits());
        finish(program, one, one.election());
        following(program, one.election()).forEach(election -> finish(program, one, election.id()));
    }

    private static void finish(Program program, Parked one, String election) {
        program.walk().turnTo(election);
        new RandomWalk(program.context(), one.start(), 0).reasonablyToTheEnd();
        assertThat(program.the(ElectionService.class).find(election).status())
                .as("%s parked at %s", election, one.waits())
                .isNotEqualTo(Status.RUNNING);
        new Invariants(program.context()).afterwards(election);
    }

    private static List<Election> following(Program program, String election) {
        return program.the(ElectionService.class).following(election).stream()
                .filter(next -> next.status() == Status.RUNNING)
                .toList();
    }

    private Start here(Start start) {
        return start.at(place(division), division);
    }

    private void places(Program program) {
        divisions = DISTRICTS.stream()
                .flatMap(district -> program.the(Divisions.class).below(district).stream())
                .map(Division::code)
                .iterator();
        nextPlace(program);
    }

    private void nextPlace(Program program) {
        division = divisions.next();
        program.the(NewPlaces.class).setUp(place(division), division, "第" + division);
    }

    private static String place(String division) {
        return "d" + division;
    }
}
