package org.huanjie.engine;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Service;

/** The open tasks that a person may see, by the engine's own rules. */
@Service
public class OpenTasks {

    /**
     * An open task.
     *
     * @param definition its id in the model, such as {@code draftPlan}
     */
    public record OpenTaskId(String id, String definition) {}

    private static final int ENOUGH = 500;

    private final TaskService tasks;
    private final Acting acting;

    OpenTasks(ProcessEngine engine, Acting acting) {
        tasks = engine.getTaskService();
        this.acting = acting;
    }

    /** The newest first. */
    public List<OpenTaskId> of(String person, Optional<ElectionId> election) {
        return acting
                .as(person, () -> query(election).orderByTaskCreateTime().desc().listPage(0, ENOUGH))
                .stream()
                .map(task -> new OpenTaskId(task.getId(), task.getTaskDefinitionKey()))
                .toList();
    }

    /** @throws NoSuchElementException when no such task is open, or the person does not see it */
    public OpenTaskId one(String person, String id) {
        Task task = acting.as(person, () -> tasks.createTaskQuery().taskId(id).singleResult());
        return Optional.ofNullable(task)
                .map(seen -> new OpenTaskId(seen.getId(), seen.getTaskDefinitionKey()))
                .orElseThrow(() -> new NoSuchElementException("No open task " + id));
    }

    private TaskQuery query(Optional<ElectionId> election) {
        TaskQuery query = tasks.createTaskQuery();
        election.map(ElectionId::value).ifPresent(query::processInstanceBusinessKey);
        return query;
    }
}
