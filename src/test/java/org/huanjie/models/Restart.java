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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.record.ChainedMinutes;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.scheme.ShippedSchemes;

/** Elections of all schemes, each parked where none was parked before; the program ends, starts again, and every election finishes. */
final class Restart {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> DISTRICTS = List.of("210102", "210103", "210104", "210105", "210106", "210111");

    /** Schemes that ask what no shipped scheme asks, so that elections wait there too. */
    private static final List<Variant> VARIANTS = List.of(
            new Variant(Start.JIYANG, "jiyang-one-run-off", "run-offs: 2", "run-offs: 1"),
            new Variant(
                    Start.JIYANG, "jiyang-lots", "run-offs: 2\n    then: party-decision", "run-offs: 1\n    then: lot"),
            new Variant(
                    Start.XINGANG,
                    "xingang-equal-scores",
                    "  judges-at-least: 3\n",
                    "  judges-at-least: 3\n  overtime: {points: 2, per-seconds: 30, at-most: 10, clause: E6}\n"
                            + "  equal-scores: {rule: party-decision, clause: E7}\n"));

    private static final List<Start> STARTS = Stream.concat(
                    Start.SHIPPED.stream(), VARIANTS.stream().map(Variant::start))
            .toList();

    private final Path directory;
    private final List<Parked> parked = new ArrayList<>();
    private final Set<String> waits = new TreeSet<>();

    private int walks;

    /** A shipped scheme with something else in it. */
    private record Variant(Start shipped, String id, String before, String after) {

        Start start() {
            return shipped.under(id);
        }

        String text() {
            String text = ShippedSchemes.text(shipped.scheme());
            assertThat(text).contains(before);
            return text.replace("id: " + shipped.scheme(), "id: " + id).replace(before, after);
        }
    }

    /** An election at the moment when the program ends. */
    private record Parked(String election, Start start, LocalDateTime at, List<String> tasks, Set<String> waits) {}

    Restart(Path directory) {
        this.directory = directory;
    }

    /** Walks until elections are parked wherever they are to be, so many walks at most; ends the program and finishes them all after a new start. */
    void with(Set<String> wanted, int mostWalks) {
        try (Program first = Program.startedOn(directory)) {
            VARIANTS.forEach(variant -> first.the(SchemeLibrary.class).add(variant.text(), "admin"));
            park(first, wanted, mostWalks);
        }
        try (Program next = Program.startedOn(directory)) {
            parked.forEach(one -> finish(next, one));
        }
    }

    /** Where elections were parked. */
    Set<String> waits() {
        return waits;
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
        return parked.stream().collect(Collectors.groupingBy(one -> one.start().scheme(), Collectors.counting()));
    }

    /** A division whose election goes by holds the next one. */
    private void park(Program program, Set<String> wanted, int mostWalks) {
        Iterator<String> divisions = DISTRICTS.stream()
                .flatMap(district -> program.the(Divisions.class).below(district).stream())
                .map(Division::code)
                .iterator();
        String division = newPlace(program, divisions);
        while (walks < mostWalks && !waits.containsAll(wanted)) {
            Start start = STARTS.get(walks % STARTS.size()).at(place(division), division);
            walks++;
            if (parks(program, start, wanted)) {
                division = newPlace(program, divisions);
            }
        }
    }

    private boolean parks(Program program, Start start, Set<String> wanted) {
        RandomWalk walk = new RandomWalk(program.context(), start, walks);
        WaitStates states = new WaitStates(program.context());
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(waits);
        boolean stopped =
                walk.stopsWhere(() -> states.of(program.walk().id()).stream().anyMatch(missing::contains));
        if (stopped) {
            Set<String> present = states.of(program.walk().id());
            waits.addAll(present);
            LocalDateTime now =
                    LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
            parked.add(
                    new Parked(program.walk().id(), start, now, program.walk().waiting(), present));
        }
        return stopped;
    }

    private static void finish(Program program, Parked one) {
        ElectionWalk walk = program.walk();
        walk.now(one.at().toString());
        walk.resume(one.start().place(), one.election());
        assertThat(walk.waiting()).as("tasks after the restart").isEqualTo(one.tasks());
        assertThat(new WaitStates(program.context()).of(one.election())).isEqualTo(one.waits());
        new RandomWalk(program.context(), one.start(), 0).reasonablyToTheEnd();
        assertThat(program.the(Elections.class).get(one.election()).status())
                .as("%s parked at %s", one.election(), one.waits())
                .isNotEqualTo(Status.RUNNING);
        assertThat(program.the(ChainedMinutes.class).verify(one.election()).intact())
                .isTrue();
    }

    private static String newPlace(Program program, Iterator<String> divisions) {
        String division = divisions.next();
        program.the(NewPlaces.class).setUp(place(division), division, "第" + division);
        return division;
    }

    private static String place(String division) {
        return "d" + division;
    }
}
