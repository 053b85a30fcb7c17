package org.huanjie.election.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.OpenTask;
import org.huanjie.engine.Acting;
import org.huanjie.engine.TaskDates;
import org.springframework.stereotype.Component;

/** The elections' processes in the engine. */
@Component
class EngineElections implements ElectionProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final TaskDates taskDates;
    private final Acting acting;
    private final Clock clock;

    EngineElections(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            TaskDates taskDates,
            Acting acting,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.taskDates = taskDates;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void start(Election election) {
        acting.asProgram(() -> runtime.startProcessInstanceByKey(
                ElectionModel.KEY, election.id(), Map.of(ElectionModel.TENANT, election.tenant())));
    }

    @Override
    public void withdraw(String election) {
        acting.asProgram(() -> runtime.createMessageCorrelation(ElectionModel.WITHDRAWN_MESSAGE)
                .processInstanceBusinessKey(election)
                .correlateWithResult());
    }

    @Override
    public List<OpenTask> openTasks(String election) {
        return acting.asProgram(() ->
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(election)
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(this::open)
                        .toList());
    }

    @Override
    public void follow(String election) {
        acting.asProgram(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(election)
                    .list()
                    .forEach(this::followTimers);
            List<Task> open =
                    tasks.createTaskQuery().processInstanceBusinessKey(election).list();
            open.forEach(task -> taskDates.recompute(task.getId()));
            return open.size();
        });
    }

    private void followTimers(ProcessInstance instance) {
        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .map(Job::getId)
                .forEach(job -> management.recalculateJobDuedate(job, false));
    }

    private OpenTask open(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                group(task),
                task.getAssignee(),
                at(task.getDueDate()));
    }

    private String group(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElse("");
    }

    private OffsetDateTime at(Date due) {
        return due == null ? null : due.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
