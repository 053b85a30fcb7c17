package org.huanjie.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.ids.ElectionId;
import org.springframework.beans.factory.ObjectProvider;

/** Returns to the body the tasks that a leaving member had claimed for it, and those in which a substitute acts for the leaver. */
final class LeftTasks {

    private final ObjectProvider<Interventions> interventions;

    LeftTasks(ObjectProvider<Interventions> interventions) {
        this.interventions = interventions;
    }

    /** What somebody had claimed as one of a group. */
    void giveBack(String account, String group) {
        of(account).filter(task -> candidate(task, group)).forEach(this::giveBack);
    }

    /** Whatever somebody had claimed. */
    void giveBack(String account) {
        of(account).forEach(this::giveBack);
    }

    private static Stream<TaskEntity> of(String account) {
        return Stream.concat(
                        found(query -> query.taskAssignee(account)).stream(),
                        found(query -> query.taskOwner(account)).stream())
                .distinct();
    }

    private static List<TaskEntity> found(Consumer<TaskQueryImpl> criteria) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> {
            TaskQueryImpl query = new TaskQueryImpl();
            criteria.accept(query);
            List<Task> found = context.getTaskManager().findTasksByQueryCriteria(query);
            return found.stream().map(TaskEntity.class::cast).toList();
        });
    }

    private static boolean candidate(TaskEntity task, String group) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(group::equals);
    }

    private void giveBack(TaskEntity task) {
        String holder = task.getAssignee();
        task.setOwner(null);
        if (holder == null) {
            return;
        }
        task.setAssignee(null);
        task.triggerUpdateEvent();
        interventions.ifAvailable(notes -> notes.taskReturned(
                new ElectionId(task.getExecution().getProcessBusinessKey()),
                task.getTaskDefinitionKey(),
                holder,
                Optional.empty()));
    }
}
