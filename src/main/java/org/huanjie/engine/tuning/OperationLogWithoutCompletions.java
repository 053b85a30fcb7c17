package org.huanjie.engine.tuning;

import java.util.List;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;

/** Logs what people do as the engine does, but not the completion of a task: the minutes tell who completed it, when and with what answer. */
public class OperationLogWithoutCompletions extends UserOperationLogManager {

    @Override
    public void logTaskOperations(String operation, TaskEntity task, List<PropertyChange> changes) {
        if (!UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(operation)) {
            super.logTaskOperations(operation, task, changes);
        }
    }
}
