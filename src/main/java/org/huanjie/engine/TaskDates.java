package org.huanjie.engine;

import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The due dates of open tasks. */
@Component
public class TaskDates {

    private final ObjectProvider<ProcessEngine> engine;

    TaskDates(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Asks the task's model again when it is due, after a timetable has changed. */
    public void recompute(String id) {
        configuration().getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(id);
            Expression due = task.getTaskDefinition().getDueDateExpression();
            task.setDueDate((Date) due.getValue(task.getExecution()));
            return null;
        });
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}
