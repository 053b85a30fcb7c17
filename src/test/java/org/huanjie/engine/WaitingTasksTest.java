package org.huanjie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.election.ElectionService;
import org.huanjie.engine.WaitingTasks.WaitingTask;
import org.huanjie.ids.ElectionId;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The open tasks of a list's elections are those that the engine has, with their groups and terms. */
@WholeElectionTest
class WaitingTasksTest {

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private WaitingTasks waiting;

    @Autowired
    private TaskService tasks;

    @Test
    void everyOpenTaskStandsThereOnceWithItsGroupAndTerm() {
        walk.start("xingang", "370614003", "xingang-2010", "2026-05-11");
        ElectionId election = walk.id();

        List<WaitingTask> found = waiting.of(List.of(election, new ElectionId("460203198-1999-1")));

        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(election.value())
                .list();
        assertThat(found).extracting(WaitingTask::name).containsExactlyInAnyOrderElementsOf(names(open));
        assertThat(found).allSatisfy(task -> {
            assertThat(task.election().value()).isEqualTo(election.value());
            assertThat(task.group()).isEqualTo("party:370614003");
            assertThat(task.since()).isEqualTo(LocalDateTime.of(2026, 5, 11, 9, 0));
            assertThat(task.due().getHour()).isEqualTo(18);
        });
        elections.withdraw(election, "试验结束", "admin");
        assertThat(waiting.of(List.of(election))).isEmpty();
        assertThat(waiting.of(List.of())).isEmpty();
    }

    private static List<String> names(List<Task> open) {
        return open.stream().map(Task::getName).toList();
    }
}
