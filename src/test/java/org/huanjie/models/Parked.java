package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.ElectionId;

/**
 * An election at the moment when the program ends.
 *
 * @param at when it was left
 * @param tasks what was open, as {@link ElectionWalk#waiting} tells it
 */
record Parked(ElectionId election, Start start, LocalDateTime at, List<String> tasks, Set<String> waits) {

    /** Finishes the election, and those that follow it, in a program that has started since. */
    void finish(Program program) {
        ElectionWalk walk = program.walk();
        walk.now(at.toString());
        walk.resume(start.place(), election);
        assertThat(walk.waiting()).as("tasks after the restart").isEqualTo(tasks);
        assertThat(new WaitStates(program.context()).of(election)).isEqualTo(waits);
        finish(program, election.value());
        following(program, election).forEach(next -> finish(program, next.id().value()));
    }

    private void finish(Program program, String id) {
        program.walk().turnTo(new ElectionId(id));
        new RandomWalk(program.context(), start, 0).reasonablyToTheEnd();
        assertThat(program.the(ElectionService.class).find(new ElectionId(id)).status())
                .as("%s parked at %s", id, waits)
                .isNotEqualTo(Status.RUNNING);
        new Invariants(program.context()).afterwards(new ElectionId(id));
    }

    private static List<Election> following(Program program, ElectionId election) {
        return program.the(ElectionService.class).following(election).stream()
                .filter(next -> next.status() == Status.RUNNING)
                .toList();
    }
}
