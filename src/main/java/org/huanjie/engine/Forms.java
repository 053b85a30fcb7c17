package org.huanjie.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The forms of open tasks. */
@Component
public class Forms {

    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectProvider<UserTaskContract> contract;

    Forms(ObjectProvider<ProcessEngine> engine, ObjectProvider<UserTaskContract> contract) {
        this.engine = engine;
        this.contract = contract;
    }

    /**
     * An answer that would be accepted for this open task, as JSON.
     *
     * @throws NoSuchElementException when no such task is open
     */
    public JsonNode example(String task) {
        return configuration().getCommandExecutorTxRequired().execute(onTask(task, contract.getObject()::example));
    }

    /** Completes a task as the person who is signed in, as Tasklist does. */
    public void submit(String task, JsonNode answer) {
        engine.getObject()
                .getFormService()
                .submitTaskForm(
                        task,
                        Variables.putValueTyped(
                                UserTaskContract.FORM,
                                SpinValues.jsonValue(answer.toString()).create()));
    }

    /** Refills a task's form in a transaction of its own. */
    void refresh(String task) {
        configuration().getCommandExecutorTxRequiresNew().execute(onTask(task, this::fill));
    }

    /** Whether a task with this id was completed before. */
    boolean wasDone(String task) {
        return task != null
                && configuration().getCommandExecutorTxRequiresNew().execute(context -> Optional.ofNullable(
                                context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(task))
                        .filter(done -> done.getEndTime() != null)
                        .isPresent());
    }

    private Void fill(TaskEntity task) {
        contract.getObject().fill(task);
        return null;
    }

    private static <T> Command<T> onTask(String task, java.util.function.Function<TaskEntity, T> work) {
        return context ->
                work.apply(Optional.ofNullable(context.getTaskManager().findTaskById(task))
                        .orElseThrow(() -> new NoSuchElementException("No open task " + task)));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }
}
