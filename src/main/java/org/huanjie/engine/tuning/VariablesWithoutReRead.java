package org.huanjie.engine.tuning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.huanjie.ids.CampaignId;

/**
 * Reads variables as the engine does, but asks nothing about a task or an execution that the database does not know yet. With the first execution that is
 * asked about come the variables of its whole instance: the engine asks about the others next, and H2 answers the engine's own question by going through all
 * variables that belong to no task. Of a campaign, whose executions are thousands, come those of the one that is asked about.
 */
public class VariablesWithoutReRead extends VariableInstanceManager {

    private final Map<String, List<VariableInstanceEntity>> instances = new HashMap<>();

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
            String task, Collection<String> names) {
        return isNew(TaskEntity.class, task)
                ? new ArrayList<>()
                : super.findVariableInstancesByTaskIdAndVariableNames(task, names);
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
            String id, Collection<String> names) {
        if (isNew(ExecutionEntity.class, id)) {
            return new ArrayList<>();
        }
        ExecutionEntity execution = getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
        return execution == null || ofCampaign(execution)
                ? super.findVariableInstancesByExecutionIdAndVariableNames(id, names)
                : ofInstance(execution.getProcessInstanceId()).stream()
                        .filter(variable -> id.equals(variable.getExecutionId())
                                && variable.getTaskId() == null
                                && (names == null || names.isEmpty() || names.contains(variable.getName()))
                                && !getDbEntityManager().isDeleted(variable))
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<VariableInstanceEntity> ofInstance(String instance) {
        return instances.computeIfAbsent(instance, this::findVariableInstancesByProcessInstanceId);
    }

    private static boolean ofCampaign(ExecutionEntity execution) {
        String key = execution.getProcessBusinessKey();
        return key != null && key.startsWith(CampaignId.PREFIX);
    }

    private boolean isNew(Class<? extends DbEntity> type, String id) {
        DbEntity entity = getDbEntityManager().getCachedEntity(type, id);
        return entity != null && getDbEntityManager().getDbEntityCache().isTransient(entity);
    }
}
