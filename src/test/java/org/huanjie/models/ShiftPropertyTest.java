package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.answer.Refusal;
import org.huanjie.election.DateChange;
import org.huanjie.election.Deadline;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.Elections;
import org.huanjie.election.Shift;
import org.huanjie.election.ShiftRequest;
import org.huanjie.scheme.rules.Timetable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** Wherever an election stands and however far it is moved: the preview tells exactly what the move does, timer for timer, due date for due date. */
@WholeElectionTest
class ShiftPropertyTest {

    private record Place(String name, String division, String scheme, Map<String, Integer> people) {}

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Elections register;

    @Autowired
    private ElectionService elections;

    @Autowired
    private ElectionShifts shifts;

    @Autowired
    private ElectionProcess process;

    ShiftPropertyTest() throws Exception {
        new TestContextManager(ShiftPropertyTest.class).prepareTestInstance(this);
    }

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(
                new Place(
                        "jiyang",
                        "460203198",
                        "jiyang-2011",
                        Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2)),
                new Place("xingang", "370614003", "xingang-2010", Map.of("deputy", 4, "member", 11)));
    }

    @AfterTry
    void endTheElectionAndSetTheClockRight() {
        elections.withdraw(walk.id(), "试验结束", "admin");
        ClockUtil.reset();
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void thePreviewIsTheMove(
            @ForAll("places") Place place,
            @ForAll @IntRange(max = 14) int steps,
            @ForAll @IntRange(max = 60) int startsAfter,
            @ForAll @IntRange(min = -40, max = 120) int days) {
        start(place, startsAfter, steps);
        Timetable timetable = register.timetable(walk.id());
        List<Deadline> deadlines = process.deadlines(walk.id());

        Shift previewed = shift(days, true);
        assertThat(register.timetable(walk.id())).isEqualTo(timetable);
        assertThat(process.deadlines(walk.id())).isEqualTo(deadlines);

        if (previewed.blocking().isEmpty()) {
            assertThat(shift(days, false)).isEqualTo(previewed);
            assertThat(moments(process.deadlines(walk.id()))).isEqualTo(told(deadlines, previewed));
            whatRunsHasNotShrunk(timetable);
        } else {
            assertThatThrownBy(() -> shift(days, false)).isInstanceOf(Refusal.class);
            assertThat(register.timetable(walk.id())).isEqualTo(timetable);
            assertThat(process.deadlines(walk.id())).isEqualTo(deadlines);
        }
    }

    private void start(Place place, int startsAfter, int steps) {
        String day = LocalDate.parse("2026-07-06").plusDays(startsAfter).toString();
        walk.start(place.name(), place.division(), place.scheme(), day);
        for (int step = 0; step < steps; step++) {
            walk.step(place.people());
        }
    }

    private void whatRunsHasNotShrunk(Timetable before) {
        Timetable after = register.timetable(walk.id());
        String present = register.get(walk.id()).stage().id();
        assertThat(after.stage(present)).isEqualTo(before.stage(present));
        before.windows().stream()
                .filter(window -> window.stage().equals(present))
                .forEach(window -> assertThat(after.step(window.step())).contains(window));
    }

    /** The moments that were waited for, and the new ones of those that the preview names. */
    private static Map<String, List<OffsetDateTime>> told(List<Deadline> before, Shift previewed) {
        List<DateChange> moved = previewed.changes().stream()
                .filter(change ->
                        change.what().startsWith("timer:") || change.what().startsWith("task:"))
                .toList();
        return before.stream()
                .collect(Collectors.groupingBy(
                        Deadline::what,
                        Collectors.mapping(
                                deadline -> moved.stream()
                                        .filter(change -> change.what().equals(deadline.what()))
                                        .filter(change -> OffsetDateTime.parse(change.before())
                                                .isEqual(deadline.at()))
                                        .map(change -> OffsetDateTime.parse(change.after()))
                                        .findFirst()
                                        .orElse(deadline.at()),
                                Collectors.toList())));
    }

    private static Map<String, List<OffsetDateTime>> moments(List<Deadline> deadlines) {
        return deadlines.stream()
                .collect(Collectors.groupingBy(Deadline::what, Collectors.mapping(Deadline::at, Collectors.toList())));
    }

    private Shift shift(int days, boolean preview) {
        return shifts.shift(walk.id(), new ShiftRequest(days, preview, ""), "admin");
    }
}
