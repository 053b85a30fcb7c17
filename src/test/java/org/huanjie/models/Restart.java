package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.access.Duty;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceRequest.BodyRow;
import org.huanjie.access.PlaceRequest.Kind;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.access.Places;
import org.huanjie.answer.KebabEnums;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.record.ChainedMinutes;

/** Elections of all schemes, each parked where none was parked before; the program ends, starts again, and every election finishes. */
final class Restart {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PLACE = "shenyang";
    private static final List<String> DISTRICTS = List.of("210102", "210103", "210104");

    private final Path directory;
    private final List<Parked> parked = new ArrayList<>();
    private final Set<String> waits = new TreeSet<>();

    /** An election at the moment when the program ends. */
    private record Parked(String election, Start start, LocalDateTime at, List<String> tasks, Set<String> waits) {}

    Restart(Path directory) {
        this.directory = directory;
    }

    /** Parks elections, so many at most, ends the program and finishes them all after a new start. */
    void with(int elections) {
        try (Program first = Program.startedOn(directory)) {
            park(first, elections);
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

    private void park(Program program, int elections) {
        List<String> divisions = DISTRICTS.stream()
                .flatMap(district -> program.the(Divisions.class).below(district).stream())
                .map(Division::code)
                .limit(elections)
                .toList();
        for (int number = 0; number < divisions.size(); number++) {
            setUp(program, divisions.get(number));
            Start start = Start.SHIPPED.get(number % Start.SHIPPED.size()).at(PLACE, divisions.get(number));
            park(program, start, number + 1);
        }
    }

    private void park(Program program, Start start, long seed) {
        RandomWalk walk = new RandomWalk(program.context(), start, seed);
        WaitStates states = new WaitStates(program.context());
        walk.begin();
        Set<String> present = states.of(program.walk().id());
        for (int step = 0; waits.containsAll(present) && walk.step(step); step++) {
            present = states.of(program.walk().id());
        }
        if (waits.addAll(present)) {
            LocalDateTime now =
                    LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
            parked.add(
                    new Parked(program.walk().id(), start, now, program.walk().waiting(), present));
        }
    }

    private static void finish(Program program, Parked one) {
        ElectionWalk walk = program.walk();
        walk.now(one.at().toString());
        walk.resume(one.start().place(), one.election());
        assertThat(walk.waiting()).as("tasks after the restart").isEqualTo(one.tasks());
        assertThat(new WaitStates(program.context()).of(one.election())).isEqualTo(one.waits());
        RandomWalk reasonable = new RandomWalk(program.context(), one.start(), 0);
        reasonable.reasonablyToTheEnd();
        assertThat(program.the(Elections.class).get(one.election()).status())
                .as("%s parked at %s", one.election(), one.waits())
                .isEqualTo(Status.COMPLETED);
        assertThat(program.the(ChainedMinutes.class).verify(one.election()).intact())
                .isTrue();
    }

    /** The same people serve in every place. */
    private static void setUp(Program program, String division) {
        Stream<PersonRow> parts = Arrays.stream(Duty.values())
                .filter(duty -> duty != Duty.JUDGE)
                .map(duty -> person(KebabEnums.name(duty), duty));
        Stream<PersonRow> judges = Stream.of("judge1", "judge2", "judge3").map(part -> person(part, Duty.JUDGE));
        program.the(Places.class)
                .setUp(new PlaceRequest(
                        division,
                        List.of(
                                new BodyRow(Kind.LEAGUE, "共青团沈阳委员会", ""),
                                new BodyRow(Kind.PARTY, "中共沈阳委员会", ""),
                                new BodyRow(Kind.SUPERIOR, "沈阳上级团委", "")),
                        Stream.concat(parts, judges).toList()));
    }

    private static PersonRow person(String part, Duty duty) {
        return new PersonRow(PLACE + "-" + part, "沈阳" + part, List.of(duty), "");
    }

    /** How many elections of each scheme were parked. */
    Map<String, Long> schemes() {
        return parked.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        one -> one.start().scheme(), java.util.stream.Collectors.counting()));
    }
}
