package org.huanjie.election.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.huanjie.access.Accounts;
import org.huanjie.election.Deadline;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.OpenTask;
import org.huanjie.engine.Acting;
import org.huanjie.engine.SharedCommand;
import org.huanjie.engine.TaskDates;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.springframework.stereotype.Component;

/** The elections' processes in the engine. */
@Component
class EngineElections implements ElectionProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final TaskDates taskDates;
    private final Acting acting;
    private final SharedCommand command;
    private final Accounts accounts;
    private final Clock clock;

    EngineElections(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            RepositoryService repository,
            TaskDates taskDates,
            Acting acting,
            SharedCommand command,
            Accounts accounts,
            Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.taskDates = taskDates;
        this.acting = acting;
        this.command = command;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void start(List<Election> elections) {
        acting.asProgram(() -> {
            elections.stream().map(Election::tenant).distinct().forEach(accounts::openTenant);
            return command.during(() -> elections.stream().map(this::instance).toList());
        });
    }

    private ProcessInstance instance(Election election) {
        return runtime.startProcessInstanceByKey(
                ElectionModel.KEY,
                election.id().value(),
                Map.of(ElectionModel.TENANT, Variables.stringValue(election.tenant(), true)));
    }

    @Override
    public boolean withdraw(ElectionId election) {
        return acting.asProgram(() -> {
            boolean listens = listening(election, ElectionModel.WITHDRAWN_MESSAGE);
            if (listens) {
                runtime.createMessageCorrelation(ElectionModel.WITHDRAWN_MESSAGE)
                        .processInstanceBusinessKey(election.value())
                        .correlate();
            } else {
                clearAway(election);
            }
            return listens;
        });
    }

    /** An instance may have been deleted or suspended in the engine, or follow a model from before there was such a message. */
    private boolean listening(ElectionId election, String message) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(election.value())
                        .messageEventSubscriptionName(message)
                        .active()
                        .count()
                > 0;
    }

    private void clearAway(ElectionId election) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(election.value(), ElectionModel.KEY)
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "election closed"));
    }

    @Override
    public List<OpenTask> openTasks(ElectionId election) {
        return acting.asProgram(
                () -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(election.value())
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(this::open)
                        .toList());
    }

    @Override
    public List<Deadline> deadlines(ElectionId election) {
        return acting.asProgram(() -> Stream.concat(
                        instances(election).flatMap(this::timers).map(this::waiting),
                        tasks.createTaskQuery().processInstanceBusinessKey(election.value()).list().stream()
                                .filter(task -> task.getDueDate() != null)
                                .map(this::due))
                .sorted(Comparator.comparing(Deadline::what)
                        .thenComparing(Deadline::at)
                        .thenComparing(Deadline::id))
                .toList());
    }

    @Override
    public void tellMoved(ElectionId election) {
        acting.asProgram(() -> {
            if (!listening(election, ElectionModel.MOVED_MESSAGE)) {
                throw new ConflictException("这次换届的流程已不在运行，不能调整时间；请在换届页面终止后重新启动");
            }
            return runtime.createMessageCorrelation(ElectionModel.MOVED_MESSAGE)
                    .processInstanceBusinessKey(election.value())
                    .correlateWithResult();
        });
    }

    @Override
    public void follow(ElectionId election) {
        try {
            followAll(election);
        } catch (OptimisticLockingException faster) {
            throw new ConflictException("有人刚刚办理了这次换届的任务，请刷新后再试");
        }
    }

    private void followAll(ElectionId election) {
        acting.asProgram(() -> {
            instances(election)
                    .flatMap(this::timers)
                    .map(Job::getId)
                    .forEach(job -> management.recalculateJobDuedate(job, false));
            List<Task> open = tasks.createTaskQuery()
                    .processInstanceBusinessKey(election.value())
                    .list();
            open.forEach(task -> taskDates.recompute(task.getId()));
            return open.size();
        });
    }

    private Stream<ProcessInstance> instances(ElectionId election) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(election.value()).list().stream();
    }

    private Stream<Job> timers(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream();
    }

    private Deadline waiting(Job timer) {
        String event = management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        String name = repository
                .getBpmnModelInstance(timer.getProcessDefinitionId())
                .<FlowElement>getModelElementById(event)
                .getName();
        return new Deadline(timer.getId(), "timer:" + event, "“" + name + "”的时刻", at(timer.getDuedate()));
    }

    private Deadline due(Task task) {
        return new Deadline(
                task.getId(),
                "task:" + task.getTaskDefinitionKey(),
                "任务“" + task.getName() + "”的期限",
                at(task.getDueDate()));
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
