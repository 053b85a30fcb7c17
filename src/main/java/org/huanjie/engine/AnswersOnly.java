package org.huanjie.engine;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.huanjie.answer.NotNow;
import org.huanjie.answer.Refusal;
import org.springframework.util.ReflectionUtils;

/**
 * Stands before the engine: a signed-in person may answer a task with its form and with nothing else, whichever API the call came through, so that
 * nobody can set what only handlers set. It also brings refusals out of what the engine wraps around them.
 */
class AnswersOnly extends CommandInterceptor {

    private static final Set<Class<?>> NEVER = Set.of(
            AbstractVariableCmd.class,
            AbstractPatchVariablesCmd.class,
            SetVariablesToProcessInstancesBatchCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class,
            MessageEventReceivedCmd.class,
            SignalCmd.class,
            SignalEventReceivedCmd.class);

    private static final Field SUBMITTED = field(SubmitTaskFormCmd.class, "properties");
    private static final Field SUBMITTED_TASK = field(SubmitTaskFormCmd.class, "taskId");
    private static final Field COMPLETED_TASK = field(CompleteTaskCmd.class, "taskId");

    private final IdentityService identity;
    private final Forms forms;

    AnswersOnly(IdentityService identity, Forms forms) {
        this.identity = identity;
        this.forms = forms;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        if (identity.getCurrentAuthentication() != null) {
            check(command);
        }
        return executeOutermost(command);
    }

    private <T> T executeOutermost(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw unwrapped(failure, command);
        }
    }

    private void check(Command<?> command) {
        if (NEVER.stream().anyMatch(forbidden -> forbidden.isInstance(command))) {
            throw new Refusal("", "流程中的数据只能通过办理任务时填写的表单改变", "");
        }
        if (command instanceof SubmitTaskFormCmd) {
            onlyTheForm(variables(SUBMITTED, command));
        }
        if (command instanceof CompleteTaskCmd) {
            throw new Refusal("", "请打开任务，填写表单后提交；不能绕过表单办结任务", "");
        }
    }

    private static void onlyTheForm(Map<?, ?> sent) {
        if (!sent.keySet().equals(Set.of(UserTaskContract.FORM))) {
            throw new Refusal("", "提交任务时只能带、也必须带一个变量form", "");
        }
    }

    private RuntimeException unwrapped(RuntimeException failure, Command<?> command) {
        if (completes(command) && forms.wasDone(taskOf(command))) {
            return new NotNow("这项任务已由别人办结，请刷新任务列表");
        }
        RuntimeException reason = Stream.iterate((Throwable) failure, thrown -> thrown != null, Throwable::getCause)
                .filter(thrown -> thrown instanceof Refusal || thrown instanceof NotNow)
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElse(failure);
        if (reason instanceof StaleForm stale) {
            forms.refresh(stale.task());
        }
        return reason;
    }

    private static boolean completes(Command<?> command) {
        return command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd;
    }

    private static String taskOf(Command<?> command) {
        Field task = command instanceof SubmitTaskFormCmd ? SUBMITTED_TASK : COMPLETED_TASK;
        return (String) ReflectionUtils.getField(task, command);
    }

    private static Map<?, ?> variables(Field field, Object command) {
        Map<?, ?> variables = (Map<?, ?>) ReflectionUtils.getField(field, command);
        return variables == null ? Map.of() : variables;
    }

    private static Field field(Class<?> type, String name) {
        Field field = ReflectionUtils.findField(type, name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
