package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.huanjie.election.Deadline;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.Elections;
import org.huanjie.election.Shift;
import org.huanjie.election.ShiftRequest;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.ObjectionLetter;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.scheme.Schemes;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.scheme.rules.Timetable.StageWindow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** Wherever an election stands and however far it is moved: the preview tells exactly what the move does, timer for timer, due date for due date. */
@WholeElectionTest
class ShiftPropertyTest {

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

    @Autowired
    private NewPlaces places;

    @Autowired
    private Schemes schemes;

    @Autowired
    private SchemeLibrary library;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ObjectionRegister objections;

    ShiftPropertyTest() throws Exception {
        new TestContextManager(ShiftPropertyTest.class).prepareTestInstance(this);
    }

    @Provide
    Arbitrary<Start> starts() {
        return Arbitraries.of(Start.SHIPPED);
    }

    @AfterTry
    void endTheElectionAndSetTheClockRight() {
        elections.withdraw(walk.id(), "试验结束", "admin");
        ClockUtil.reset();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void thePreviewIsTheMove(
            @ForAll("starts") Start start,
            @ForAll @IntRange(max = 24) int steps,
            @ForAll @IntRange(max = 60) int startsAfter,
            @ForAll boolean objected,
            @ForAll @IntRange(min = -40, max = 120) int days) {
        reach(start, startsAfter, steps, objected);
        Timetable timetable = register.timetable(walk.id());
        List<Deadline> deadlines = process.deadlines(walk.id());

        if (everyStageHasBegun(timetable)) {
            assertThatThrownBy(() -> shift(days, true)).isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> shift(days, false)).isInstanceOf(ConflictException.class);
            nothingHasMoved(timetable, deadlines);
            return;
        }
        Shift previewed = shift(days, true);
        nothingHasMoved(timetable, deadlines);

        if (previewed.blocking().isEmpty()) {
            assertThat(shift(days, false)).isEqualTo(previewed);
            assertThat(Moments.of(process.deadlines(walk.id()))).isEqualTo(Moments.told(deadlines, previewed));
            whatRunsHasNotShrunk(timetable);
        } else {
            assertThatThrownBy(() -> shift(days, false)).isInstanceOf(Refusal.class);
            nothingHasMoved(timetable, deadlines);
        }
    }

    private boolean everyStageHasBegun(Timetable timetable) {
        List<StageWindow> stages = timetable.stages();
        return register.get(walk.id())
                .stage()
                .id()
                .equals(stages.get(stages.size() - 1).stage());
    }

    private void nothingHasMoved(Timetable timetable, List<Deadline> deadlines) {
        assertThat(register.timetable(walk.id())).isEqualTo(timetable);
        assertThat(process.deadlines(walk.id())).isEqualTo(deadlines);
    }

    private void reach(Start start, int startsAfter, int steps, boolean objected) {
        places.setUp(start.place(), start.division(), start.place());
        String day = LocalDate.parse("2026-07-06").plusDays(startsAfter).toString();
        walk.start(start.place(), start.division(), pausing(start.scheme()), day);
        for (int step = 0; step < steps && !atItsLastTask(); step++) {
            walk.step(start.people());
            if (objected) {
                openNotice().ifPresent(this::objectOnce);
            }
        }
    }

    /** Once it has ended there is nothing to be moved at all. */
    private boolean atItsLastTask() {
        return walk.open().stream().anyMatch(task -> task.key().equals("checkArchive"));
    }

    private Optional<Notice> openNotice() {
        return notices.of(walk.id()).stream()
                .filter(notice -> notice.state() == Notice.State.OPEN)
                .findFirst();
    }

    private void objectOnce(Notice notice) {
        if (objections.of(walk.id()).isEmpty()) {
            objections.raise(notice.id(), new ObjectionLetter("公告没有写明报名地点", ""));
        }
    }

    /** The scheme in which an investigation stops the clock of a notice, wherever there is one. */
    private String pausing(String scheme) {
        String id = scheme + "-pausing";
        if (schemes.find(id).isEmpty()) {
            library.add(
                    ShippedSchemes.text(scheme)
                            .replace("id: " + scheme, "id: " + id)
                            .replace("pause-during-investigation: false", "pause-during-investigation: true"),
                    "admin");
        }
        return id;
    }

    private void whatRunsHasNotShrunk(Timetable before) {
        Timetable after = register.timetable(walk.id());
        String present = register.get(walk.id()).stage().id();
        assertThat(after.stage(present)).isEqualTo(before.stage(present));
        before.windows().stream()
                .filter(window -> window.stage().equals(present))
                .forEach(window -> assertThat(after.step(window.step())).contains(window));
    }

    private Shift shift(int days, boolean preview) {
        return shifts.shift(walk.id(), new ShiftRequest(days, preview, ""), "admin");
    }
}
