package org.huanjie.engine;

import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** The open tasks that a person may answer: those of their groups, and those given to them as a substitute. */
@Service
public class AnswerableTasks {

    private final ProcessEngineConfigurationImpl configuration;
    private final TaskService tasks;
    private final Acting acting;

    AnswerableTasks(ProcessEngine engine, Acting acting) {
        configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        tasks = engine.getTaskService();
        this.acting = acting;
    }

    /**
     * Who has claimed the task.
     *
     * @throws NoSuchElementException when no such task is open, or the person may not answer it; a task that the model gives to one of a group is that
     *     person's alone
     */
    public Optional<String> claimant(String person, String task) {
        return acting.as(
                person,
                () -> configuration.getCommandExecutorTxRequired().execute(context -> claimant(person, task, context)));
    }

    /** Those of the tasks that are still open. */
    public Set<String> openAmong(Collection<String> ids) {
        return acting.asProgram(() -> tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet()));
    }

    private static Optional<String> claimant(String person, String task, CommandContext context) {
        TaskEntity open = PersonalTasks.find(task, context)
                .filter(found -> PersonalTasks.own(task, context))
                .orElseThrow(() -> new NoSuchElementException("No open task " + task));
        Optional<String> claimant = Optional.ofNullable(open.getAssignee());
        boolean personal = open.getTaskDefinition().getAssigneeExpression() != null;
        if (personal && claimant.filter(person::equals).isEmpty()) {
            throw new NoSuchElementException("No open task " + task);
        }
        return claimant;
    }
}
