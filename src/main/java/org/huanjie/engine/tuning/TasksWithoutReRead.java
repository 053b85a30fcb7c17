package org.huanjie.engine.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Finds tasks as the engine does, but does not look for what cannot be: our models give an execution one task at most, and nobody here makes
 * subtasks.
 */
public class TasksWithoutReRead extends TaskManager {

    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
        List<TaskEntity> known = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.equals(task.getExecutionId()))
                .collect(Collectors.toCollection(ArrayList::new));
        return known.isEmpty() ? super.findTasksByExecutionId(execution) : known;
    }

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        TaskEntity known = getDbEntityManager().getCachedEntity(TaskEntity.class, parent);
        return known != null && known.getExecutionId() != null ? List.of() : super.findTasksByParentTaskId(parent);
    }
}
