package org.huanjie.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/**
 * Stands before the engine: a signed-in person, administrators included, may read and answer a task with its form, and little else ({@link OpenCommands}),
 * whichever API the call came through, so that nobody can set what only handlers set. It also brings refusals out of what the engine wraps around them.
 */
class TaskCompletionGuard extends CommandInterceptor {

    private static final int MOST_RETRIES = 10;

    private final IdentityService identity;
    private final Forms forms;
    private final ObjectProvider<Interventions> interventions;

    TaskCompletionGuard(IdentityService identity, Forms forms, ObjectProvider<Interventions> interventions) {
        this.identity = identity;
        this.forms = forms;
        this.interventions = interventions;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        Authentication person = identity.getCurrentAuthentication();
        return executeOutermost(command, person == null ? command : allowed(command, person));
    }

    private <T> T executeOutermost(Command<T> sent, Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw unwrapped(failure, sent);
        }
    }

    private <T> Command<T> allowed(Command<T> command, Authentication person) {
        if (!OpenCommands.has(command.getClass())) {
            throw new AccessDeniedException("流程只随任务的办理推进，不能从这里改动");
        }
        if (command instanceof AbstractQuery<?, ?> query && !administers(person)) {
            OwnTenants.narrow(query, person);
        }
        if (command instanceof AbstractQuery<?, ?> query) {
            withoutExpressions(query);
        }
        if (command instanceof AbstractExecuteFilterCmd
                && Commands.part(command, "extendingQuery") instanceof AbstractQuery<?, ?> query) {
            withoutExpressions(query);
        }
        if (command instanceof SubmitTaskFormCmd) {
            onlyTheForm(variables(command));
        }
        if (command instanceof CompleteTaskCmd) {
            throw new Refusal("", "请打开任务，填写表单后提交；不能绕过表单办结任务", "");
        }
        return guarded(command, person);
    }

    private static boolean administers(Authentication person) {
        return person.getGroupIds() != null && person.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    /** The engine looks for expressions in a query itself, but not in the alternatives that it holds. */
    private static void withoutExpressions(AbstractQuery<?, ?> query) {
        Stream<? extends AbstractQuery<?, ?>> alternatives =
                query instanceof TaskQueryImpl tasks ? tasks.getQueries().stream() : Stream.of(query);
        if (alternatives.anyMatch(alternative -> !alternative.getExpressions().isEmpty())) {
            throw new AccessDeniedException("查询条件中不能带表达式");
        }
    }

    private static void onlyTheForm(VariableMap sent) {
        if (!sent.keySet().equals(Set.of(UserTaskContract.FORM))) {
            throw new Refusal("", "提交任务时只能带、也必须带一个变量form", "");
        }
        if (!(sent.getValueTyped(UserTaskContract.FORM) instanceof JsonValue)) {
            throw new Refusal("", "变量form的类型应是Json", "");
        }
    }

    /** What depends on the task, the job or the account itself is checked, and noted, in the transaction of the command. */
    private <T> Command<T> guarded(Command<T> command, Authentication person) {
        if (command instanceof SubmitTaskFormCmd || command instanceof ClaimTaskCmd) {
            return context -> {
                forOneself(command, person);
                PersonalTasks.requireOwn(task(command), context);
                return command.execute(context);
            };
        }
        if (command instanceof AddCommentCmd) {
            return context -> {
                PersonalTasks.requireOwn(task(command), context);
                onlyToTheTask(command, context);
                return context.runWithoutAuthorization(() -> command.execute(context));
            };
        }
        if (command instanceof HistoricTaskInstanceQueryImpl query && query.getTaskId() != null) {
            return context -> PersonalTasks.own(query.getTaskId(), context)
                    ? context.runWithoutAuthorization(() -> command.execute(context))
                    : command.execute(context);
        }
        if (command instanceof AssignTaskCmd) {
            return context -> returned(command, person, context);
        }
        if (command instanceof SetJobRetriesCmd) {
            return context -> retried(command, person, context);
        }
        if (command instanceof UnlockUserCmd) {
            return context -> {
                T done = command.execute(context);
                interventions.ifAvailable(
                        notes -> notes.accountUnlocked(Commands.text(command, "userId"), person.getUserId()));
                return done;
            };
        }
        return command;
    }

    private static void onlyToTheTask(Command<?> command, CommandContext context) {
        String instance = Commands.text(command, "processInstanceId");
        Optional<String> own = PersonalTasks.find(task(command), context).map(TaskEntity::getProcessInstanceId);
        if (instance != null && !own.filter(instance::equals).isPresent()) {
            throw new AccessDeniedException("备注只能写在自己办理的任务上");
        }
    }

    private static void forOneself(Command<?> command, Authentication person) {
        if (command instanceof ClaimTaskCmd && !person.getUserId().equals(Commands.text(command, "userId"))) {
            throw new AccessDeniedException("任务只能由办理的人自己认领，不能替别人认领");
        }
    }

    /** The engine wants more rights for it than its own people have. */
    private <T> T returned(Command<T> command, Authentication person, CommandContext context) {
        if (Commands.part(command, "userId") != null) {
            throw new AccessDeniedException("任务只能由办理的人自己认领，不能替别人认领");
        }
        Optional<TaskEntity> task = PersonalTasks.find(task(command), context);
        Optional<String> holder = task.map(TaskEntity::getAssignee);
        if (task.isPresent() && !holder.filter(person.getUserId()::equals).isPresent()) {
            PersonalTasks.requireOwn(task(command), context);
        }
        T done = context.runWithoutAuthorization(() -> command.execute(context));
        holder.ifPresent(account -> interventions.ifAvailable(notes -> notes.taskReturned(
                new ElectionId(task.orElseThrow().getExecution().getProcessBusinessKey()),
                task.orElseThrow().getTaskDefinitionKey(),
                account,
                Optional.of(person.getUserId()))));
        return done;
    }

    private <T> T retried(Command<T> command, Authentication person, CommandContext context) {
        int retries = (Integer) Commands.part(command, "retries");
        if (retries < 1 || retries > MOST_RETRIES || Commands.part(command, "dueDate") != null) {
            throw new Refusal("retries", "重试次数应为1至" + MOST_RETRIES, "");
        }
        List<Retry> retried = retried(command, context);
        T done = command.execute(context);
        interventions.ifAvailable(notes ->
                retried.forEach(retry -> notes.jobRetried(retry.election(), retry.activity(), person.getUserId())));
        return done;
    }

    private record Retry(ElectionId election, String activity) {

        static Retry of(JobEntity failed) {
            return new Retry(
                    new ElectionId(Optional.ofNullable(failed.getExecution())
                            .map(ExecutionEntity::getProcessBusinessKey)
                            .orElse("")),
                    Optional.ofNullable(failed.getActivityId()).orElse(""));
        }
    }

    /** The failed job, or all of one definition, in the order in which their minutes are locked. */
    private static List<Retry> retried(Command<?> command, CommandContext context) {
        String one = Commands.text(command, "jobId");
        if (one == null) {
            return context
                    .getJobManager()
                    .findJobsByQueryCriteria(
                            (JobQueryImpl) new JobQueryImpl()
                                    .jobDefinitionId(Commands.text(command, "jobDefinitionId"))
                                    .noRetriesLeft(),
                            null)
                    .stream()
                    .map(JobEntity.class::cast)
                    .map(Retry::of)
                    .sorted(Comparator.comparing(Retry::election))
                    .toList();
        }
        Optional<JobEntity> job = Optional.ofNullable(context.getJobManager().findJobById(one));
        if (job.filter(waiting -> waiting.getRetries() > 0).isPresent()) {
            throw new AccessDeniedException("只有执行失败的作业可以重试");
        }
        return job.map(Retry::of).stream().toList();
    }

    private RuntimeException unwrapped(RuntimeException failure, Command<?> command) {
        if (completes(command) && forms.wasDone(task(command))) {
            return new ConflictException("这项任务已由别人办结，请刷新任务列表");
        }
        RuntimeException reason = Stream.iterate((Throwable) failure, thrown -> thrown != null, Throwable::getCause)
                .filter(TaskCompletionGuard::tellsThePerson)
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElse(failure);
        if (reason instanceof StaleForm stale) {
            forms.refresh(stale.task());
        }
        return reason;
    }

    private static boolean tellsThePerson(Throwable thrown) {
        return thrown instanceof Refusal
                || thrown instanceof ConflictException
                || thrown instanceof AccessDeniedException;
    }

    private static boolean completes(Command<?> command) {
        return command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd;
    }

    private static String task(Command<?> command) {
        return Commands.text(command, "taskId");
    }

    private static VariableMap variables(Command<?> command) {
        return (VariableMap) Commands.part(command, "properties");
    }
}
