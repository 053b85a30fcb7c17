package org.huanjie.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Finds executions as the engine does. When the process instance of a task or a job is asked for, all its executions come with it, for the
 * engine asks for them next.
 */
class FrugalExecutions extends ExecutionManager {

    private final Map<String, List<ExecutionEntity>> readAhead = new HashMap<>();

    @Override
    public ExecutionEntity findExecutionById(String id) {
        if (getDbEntityManager().getCachedEntity(ExecutionEntity.class, id) == null) {
            worked(id)
                    .ifPresent(instance -> readAhead.put(instance, super.findExecutionsByProcessInstanceId(instance)));
        }
        return super.findExecutionById(id);
    }

    /** What was read ahead serves once: later the instance may have changed. */
    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
        List<ExecutionEntity> known = readAhead.remove(instance);
        return known == null ? super.findExecutionsByProcessInstanceId(instance) : known;
    }

    /** The process instance whose task is completed or whose job runs in this transaction. */
    private Optional<String> worked(String execution) {
        Stream<String> completed = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .map(TaskEntity::getProcessInstanceId)
                .filter(execution::equals);
        Stream<String> running = getDbEntityManager().getCachedEntitiesByType(JobEntity.class).stream()
                .filter(job -> execution.equals(job.getExecutionId()))
                .map(JobEntity::getProcessInstanceId);
        return Stream.concat(completed, running).findFirst();
    }
}
