package org.huanjie.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.FindHistoryCleanupJobsCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;

/**
 * Which of the engine's commands a signed-in person may give, administrators included. It is a list of what is open: a command that nobody has thought
 * of is refused. Whether a given person may, and about what, is decided where the command is carried out.
 */
final class OpenCommands {

    private static final String ENGINE = "org.camunda.bpm.engine.";

    private static final Set<Class<?>> CHANGES = Set.of(
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            SubmitTaskFormCmd.class,
            CompleteTaskCmd.class,
            AddCommentCmd.class,
            SetJobRetriesCmd.class,
            UnlockUserCmd.class);

    private static final List<Class<?>> READS = List.of(
            AbstractQuery.class,
            AbstractExecuteFilterCmd.class,
            AuthorizationCheckCmd.class,
            CreateUserQueryCmd.class,
            CreateGroupQueryCmd.class,
            CreateTenantQueryCmd.class,
            FindHistoryCleanupJobsCmd.class,
            IsIdentityServiceReadOnlyCmd.class);

    private OpenCommands() {}

    static boolean has(Class<?> command) {
        return ours(command)
                || CHANGES.contains(command)
                || READS.stream().anyMatch(read -> read.isAssignableFrom(command))
                || looksUp(command);
    }

    /** The program's own work, and the web applications' own queries, which have rights of their own. */
    private static boolean ours(Class<?> command) {
        return !command.getName().startsWith(ENGINE);
    }

    /** The engine calls all that only looks something up {@code Get…}, and its reports {@code …Count…}. */
    private static boolean looksUp(Class<?> command) {
        String name = command.getSimpleName();
        return name.startsWith("Get")
                || name.startsWith("TaskCountBy")
                || name.startsWith("Historic") && name.contains("CountBy");
    }
}
