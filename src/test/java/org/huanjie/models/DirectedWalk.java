package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.runtime.Job;
import org.huanjie.election.OpenTask;
import org.huanjie.input.ConflictException;
import org.huanjie.models.Happenings.Happening;
import org.springframework.context.ApplicationContext;

/** An election that its people bring where few elections come. It is started ahead of its first day. */
final class DirectedWalk {

    private static final int DAYS_AHEAD = 2;
    private static final int MOST_STEPS = 300;

    private final Way way;
    private final Start start;
    private final ElectionWalk walk;
    private final Happenings happenings;

    private boolean happened;

    /** @param start under the scheme of the way, wherever */
    DirectedWalk(ApplicationContext program, Way way, Start start) {
        this.way = way;
        this.start = start;
        walk = program.getBean(ElectionWalk.class);
        happenings = new Happenings(program, walk, start, new Random(0));
    }

    /** Walks until the election is where it is to stop; false when it ends before. */
    boolean stopsWhere(BooleanSupplier there) {
        walk.startAt(
                start.firstDay().minusDays(DAYS_AHEAD).atTime(9, 0),
                start.place(),
                start.division(),
                start.scheme(),
                start.firstDay(),
                Optional.empty());
        int steps = 0;
        while (!there.getAsBoolean()) {
            assertThat(steps++).as("steps on the way to %s", way.places()).isLessThan(MOST_STEPS);
            if (!happens() && !answered() && !fired()) {
                return false;
            }
        }
        return true;
    }

    private boolean happens() {
        walk.runDue();
        Optional<Happening> happening =
                happened ? Optional.empty() : way.beside().apply(happenings);
        happening.ifPresent(deed -> deed.deed().run());
        happened = happened || happening.isPresent();
        return happening.isPresent();
    }

    /** Completes the first task that need not wait for another. */
    private boolean answered() {
        return walk.open().stream().anyMatch(this::answered);
    }

    private boolean answered(OpenTask task) {
        try {
            walk.complete(task, walk.person(task), answer -> answer(task.key(), answer));
            return true;
        } catch (ConflictException notYet) {
            return false;
        }
    }

    private void answer(String task, ObjectNode answer) {
        if (task.equals("registerCandidates")) {
            walk.registered(answer, start.people());
        }
        way.answers().getOrDefault(task, as -> {}).accept(answer);
    }

    private boolean fired() {
        Optional<Job> timer = walk.nextWindow();
        timer.ifPresent(walk::fire);
        return timer.isPresent();
    }
}
