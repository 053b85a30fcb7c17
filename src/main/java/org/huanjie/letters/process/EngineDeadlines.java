package org.huanjie.letters.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.huanjie.engine.Acting;
import org.huanjie.ids.ElectionId;
import org.huanjie.letters.DeadlineReminders;
import org.huanjie.storage.Batches;
import org.springframework.stereotype.Component;

/** Deadlines as the engine's tasks have them. */
@Component
class EngineDeadlines implements DeadlineReminders {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Acting acting;

    EngineDeadlines(TaskService tasks, RuntimeService runtime, Acting acting) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.acting = acting;
    }

    @Override
    public List<Due> between(Instant from, Instant to) {
        return open(query -> query.dueAfter(Date.from(from)).dueBefore(Date.from(to)));
    }

    @Override
    public List<Due> overdue(Instant now) {
        return open(query -> query.dueBefore(Date.from(now)));
    }

    private List<Due> open(UnaryOperator<TaskQuery> which) {
        return acting.asProgram(() -> {
            List<Task> due =
                    which.apply(tasks.createTaskQuery()).orderByDueDate().asc().list();
            Map<String, String> elections = elections(due);
            return due.stream()
                    .filter(task -> elections.containsKey(task.getProcessInstanceId()))
                    .map(task -> new Due(
                            task.getId(),
                            new ElectionId(elections.get(task.getProcessInstanceId())),
                            task.getAssignee(),
                            task.getDueDate().toInstant()))
                    .toList();
        });
    }

    private Map<String, String> elections(List<Task> due) {
        Set<String> instances = due.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return Batches.of(instances)
                .flatMap(portion ->
                        runtime.createProcessInstanceQuery().processInstanceIds(Set.copyOf(portion)).list().stream())
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
