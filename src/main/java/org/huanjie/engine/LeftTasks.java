package org.huanjie.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;

/** Whoever leaves a body leaves the tasks that were claimed for it: they go back to the body. */
final class LeftTasks {

    private final ObjectProvider<Interventions> interventions;

    LeftTasks(ObjectProvider<Interventions> interventions) {
        this.interventions = interventions;
    }

    /** What somebody had claimed as one of a group. */
    void giveBack(String account, String group) {
        claimed(account).stream().filter(task -> candidate(task, group)).forEach(task -> giveBack(task, account));
    }

    /** Whatever somebody had claimed. */
    void giveBack(String account) {
        claimed(account).forEach(task -> giveBack(task, account));
    }

    private static List<TaskEntity> claimed(String account) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> {
            TaskQueryImpl query = new TaskQueryImpl();
            query.taskAssignee(account);
            List<Task> found = context.getTaskManager().findTasksByQueryCriteria(query);
            return found.stream().map(TaskEntity.class::cast).toList();
        });
    }

    private static boolean candidate(TaskEntity task, String group) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(group::equals);
    }

    private void giveBack(TaskEntity task, String account) {
        task.setAssignee(null);
        interventions.ifAvailable(notes -> notes.taskReturned(
                task.getExecution().getProcessBusinessKey(), task.getTaskDefinitionKey(), account, Optional.empty()));
    }
}
