package org.huanjie.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.huanjie.ids.ElectionId;
import org.springframework.context.ApplicationContext;

/** Where processes wait, as {@code model/element}: user tasks, timers, messages. */
final class WaitStates {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;

    WaitStates(ApplicationContext program) {
        runtime = program.getBean(RuntimeService.class);
        tasks = program.getBean(TaskService.class);
        management = program.getBean(ManagementService.class);
        repository = program.getBean(RepositoryService.class);
    }

    /** Where an election waits at this moment. */
    Set<String> of(ElectionId election) {
        Set<String> waits = new TreeSet<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(election.value())
                .list()) {
            ProcessDefinition model = repository.getProcessDefinition(instance.getProcessDefinitionId());
            Stream.of(tasks(instance), timers(instance), messages(instance))
                    .flatMap(elements -> elements)
                    .map(element -> model.getKey() + "/" + element)
                    .forEach(waits::add);
        }
        return waits;
    }

    /** Where the models let an election wait. */
    static Set<String> modelled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(WaitStates::waits)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> waits(BpmnModelInstance model) {
        String key =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        Stream<FlowElement> userTasks =
                model.getModelElementsByType(UserTask.class).stream().map(FlowElement.class::cast);
        Stream<FlowElement> events = model.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> !(event instanceof StartEvent && event.getParentElement() instanceof Process))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(WaitStates::waitsFor))
                .map(FlowElement.class::cast);
        return Stream.concat(userTasks, events).map(element -> key + "/" + element.getId());
    }

    private static boolean waitsFor(EventDefinition event) {
        return event instanceof TimerEventDefinition || event instanceof MessageEventDefinition;
    }

    private Stream<String> tasks(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(Task::getTaskDefinitionKey);
    }

    private Stream<String> timers(ProcessInstance instance) {
        List<Job> timers = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list();
        return timers.stream()
                .map(timer -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(timer.getJobDefinitionId())
                        .singleResult())
                .map(JobDefinition::getActivityId);
    }

    private Stream<String> messages(ProcessInstance instance) {
        return runtime
                .createEventSubscriptionQuery()
                .processInstanceId(instance.getId())
                .eventType("message")
                .list()
                .stream()
                .map(EventSubscription::getActivityId);
    }
}
