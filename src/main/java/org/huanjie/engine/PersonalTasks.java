package org.huanjie.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.security.access.AccessDeniedException;

/**
 * Whose tasks are. A task belongs to the people of its groups; whoever works on it in the place of one of them has been given it. Administrators and
 * supervisors belong to none of them.
 */
final class PersonalTasks {

    private PersonalTasks() {}

    /** The task, when the person may answer it; nothing when there is no such task, of which the engine itself tells. */
    static Optional<TaskEntity> requireOwn(String task, CommandContext context) {
        Optional<TaskEntity> open = find(task, context);
        open.ifPresent(found -> requireOwn(found, context.getAuthentication()));
        return open;
    }

    /** Whether the task is open and the person's to answer. */
    static boolean own(String task, CommandContext context) {
        return find(task, context)
                .filter(found -> owns(found, context.getAuthentication()))
                .isPresent();
    }

    static Optional<TaskEntity> find(String task, CommandContext context) {
        return task == null
                ? Optional.empty()
                : Optional.ofNullable(context.getTaskManager().findTaskById(task));
    }

    private static void requireOwn(TaskEntity task, Authentication person) {
        if (!owns(task, person)) {
            throw new AccessDeniedException("这项任务由承办单位的人员办理，您不是其中的人员");
        }
    }

    private static boolean owns(TaskEntity task, Authentication person) {
        return memberOf(task, person.getGroupIds()) || substitute(task, person.getUserId());
    }

    private static boolean memberOf(TaskEntity task, Collection<String> groups) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(nullToNone(groups)::contains);
    }

    private static Collection<String> nullToNone(Collection<String> groups) {
        return groups == null ? List.of() : groups;
    }

    private static boolean substitute(TaskEntity task, String person) {
        return task.getOwner() != null && person.equals(task.getAssignee());
    }
}
