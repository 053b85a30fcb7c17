package org.huanjie.simulation.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.engine.Acting;
import org.huanjie.engine.TaskWatch;
import org.huanjie.ids.ElectionId;
import org.huanjie.simulation.Assignment;
import org.huanjie.simulation.OnlyInSimulation;
import org.huanjie.simulation.OpenWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tasks as the engine makes them; they are told of when they are committed, so that nobody has to search for them. */
@Component
@OnlyInSimulation
class EngineOpenWork implements OpenWork, TaskWatch {

    private static final int PAGE = 1000;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Acting acting;
    private final Clock clock;
    private final Queue<Assignment> arrived = new ConcurrentLinkedQueue<>();

    EngineOpenWork(TaskService tasks, RuntimeService runtime, Acting acting, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void created(DelegateTask task) {
        Assignment assignment = assignment(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getExecution().getProcessBusinessKey(),
                task.getCandidates().stream(),
                task.getAssignee(),
                task.getCreateTime(),
                task.getDueDate());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                arrived.add(assignment);
            }
        });
    }

    @Override
    public void assigned(DelegateTask task) {
        // Who has a task is told when it is made; nobody claims tasks in a simulation.
    }

    @Override
    public List<Assignment> arrived() {
        List<Assignment> all = new ArrayList<>();
        for (Assignment next = arrived.poll(); next != null; next = arrived.poll()) {
            all.add(next);
        }
        return all;
    }

    @Override
    public List<Assignment> all() {
        return acting.asProgram(() -> {
            List<Assignment> all = pages().flatMap(this::assignments).toList();
            arrived.clear();
            return all;
        });
    }

    private Stream<List<Task>> pages() {
        return IntStream.iterate(0, first -> first + PAGE)
                .mapToObj(first ->
                        tasks.createTaskQuery().active().orderByTaskId().asc().listPage(first, PAGE))
                .takeWhile(page -> !page.isEmpty());
    }

    private Stream<Assignment> assignments(List<Task> page) {
        Map<String, String> keys = runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        page.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return page.stream()
                .filter(task -> keys.containsKey(task.getProcessInstanceId()))
                .map(task -> assignment(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        keys.get(task.getProcessInstanceId()),
                        tasks.getIdentityLinksForTask(task.getId()).stream(),
                        task.getAssignee(),
                        task.getCreateTime(),
                        task.getDueDate()));
    }

    private Assignment assignment(
            String task, String kind, String key, Stream<IdentityLink> links, String person, Date since, Date due) {
        return new Assignment(
                task,
                kind,
                new ElectionId(key),
                links.map(IdentityLink::getGroupId)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse(""),
                Optional.ofNullable(person),
                at(since),
                Optional.ofNullable(due).map(this::at).map(LocalDateTime::toLocalDate));
    }

    private LocalDateTime at(Date instant) {
        return LocalDateTime.ofInstant(instant.toInstant(), clock.getZone());
    }
}
