package org.huanjie.engine.tuning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** Reads variables as the engine does, but asks nothing about a task or an execution that the database does not know yet. */
public class VariablesWithoutReRead extends VariableInstanceManager {

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
            String task, Collection<String> names) {
        return isNew(TaskEntity.class, task)
                ? new ArrayList<>()
                : super.findVariableInstancesByTaskIdAndVariableNames(task, names);
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
            String execution, Collection<String> names) {
        return isNew(ExecutionEntity.class, execution)
                ? new ArrayList<>()
                : super.findVariableInstancesByExecutionIdAndVariableNames(execution, names);
    }

    private boolean isNew(Class<? extends DbEntity> type, String id) {
        DbEntity entity = getDbEntityManager().getCachedEntity(type, id);
        return entity != null && getDbEntityManager().getDbEntityCache().isTransient(entity);
    }
}
