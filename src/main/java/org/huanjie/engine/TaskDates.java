package org.huanjie.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When open tasks came up, and when they are due. */
@Component
public class TaskDates {

    private final ObjectProvider<ProcessEngine> engine;
    private final Clock clock;

    TaskDates(ObjectProvider<ProcessEngine> engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
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

    /** The day on which the task at which this execution waits came up; today while it does. */
    public LocalDate begun(DelegateExecution execution) {
        return open(execution)
                .map(task -> LocalDate.ofInstant(task.getCreateTime().toInstant(), clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
    }

    private static Optional<Task> open(DelegateExecution execution) {
        return Optional.ofNullable(execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .executionId(execution.getId())
                .taskDefinitionKey(execution.getCurrentActivityId())
                .singleResult());
    }

    /** Whether the task at which this execution waits was done before in the same election and has come up again since. */
    public boolean again(DelegateExecution execution) {
        Date since = open(execution).map(Task::getCreateTime).orElseGet(() -> Date.from(clock.instant()));
        return execution
                        .getProcessEngineServices()
                        .getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(execution.getProcessBusinessKey())
                        .taskDefinitionKey(execution.getCurrentActivityId())
                        .taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
                        .finishedBefore(since)
                        .count()
                > 0;
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}
