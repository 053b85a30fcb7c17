package org.huanjie.models;

import static java.util.Map.entry;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.ElectionId;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** What the engine could do and nobody may, about an election that runs: by its commands and by its REST API. */
final class ClosedDoors {

    private static final List<String> APIS = List.of("/engine-rest", "/camunda/api/engine/engine/default");

    private static final String OF_ALL = """
            POST /process-definition/key/election/start
            POST /process-definition/key/election/submit-form
            POST /message
            POST /signal
            POST /deployment/create
            POST /task/create
            POST /filter/create
            POST /user/create
            POST /authorization/create
            """;

    private static final String OF_INSTANCES = """
            POST /process-definition/{definition}/start
            PUT /process-definition/{definition}/suspended
            DELETE /process-definition/{definition}
            POST /process-definition/{definition}/restart
            DELETE /process-instance/{instance}
            POST /process-instance/delete
            PUT /process-instance/{instance}/suspended
            POST /process-instance/{instance}/modification
            POST /process-instance/{instance}/variables
            PUT /process-instance/{instance}/variables/approvalOutcome
            DELETE /process-instance/{instance}/variables/tenant
            POST /execution/{instance}/signal
            POST /execution/{instance}/localVariables
            POST /modification/execute
            POST /migration/execute
            DELETE /history/process-instance/{instance}
            """;

    private static final String OF_TIMERS = """
            POST /job/{timer}/execute
            DELETE /job/{timer}
            PUT /job/{timer}/duedate
            PUT /job/{timer}/suspended
            POST /job/{timer}/duedate/recalculate
            """;

    private static final String OF_TASKS = """
            PUT /task/{task}
            DELETE /task/{task}
            POST /task/{task}/assignee
            POST /task/{task}/delegate
            POST /task/{task}/resolve
            POST /task/{task}/bpmnError
            POST /task/{task}/bpmnEscalation
            POST /task/{task}/identity-links
            POST /task/{task}/variables
            PUT /task/{task}/variables/approvalOutcome
            PUT /task/{task}/localVariables/form
            DELETE /task/{task}/localVariables/form
            """;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final RepositoryService repository;
    private final HistoryService history;
    private final ProcessEngine engine;
    private final Filter gate;

    /** @param knock is to be refused */
    record Door(String name, Runnable knock) {}

    ClosedDoors(ApplicationContext program) {
        runtime = program.getBean(RuntimeService.class);
        tasks = program.getBean(TaskService.class);
        forms = program.getBean(FormService.class);
        management = program.getBean(ManagementService.class);
        repository = program.getBean(RepositoryService.class);
        history = program.getBean(HistoryService.class);
        engine = program.getBean(ProcessEngine.class);
        gate = program.getBean("engineGate", FilterRegistrationBean.class).getFilter();
    }

    /** All that lead to this election, but those of its tasks. */
    List<Door> of(ElectionId election, Optional<Job> timer) {
        Optional<ProcessInstance> instance =
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(election.value())
                        .listPage(0, 1)
                        .stream()
                        .findFirst();
        return Stream.of(
                        toAll(election),
                        instance.stream().flatMap(this::toInstance),
                        timer.stream().flatMap(this::toTimer))
                .flatMap(doors -> doors)
                .toList();
    }

    /** Those that lead to a task, beside the ones through which its people answer it. */
    List<Door> of(OpenTask task) {
        String id = task.id();
        Map<String, Runnable> commands = Map.ofEntries(
                entry("set a variable", () -> tasks.setVariable(id, "approvalOutcome", "approved")),
                entry("set the form", () -> tasks.setVariableLocal(id, "form", "{}")),
                entry("remove the form", () -> tasks.removeVariableLocal(id, "form")),
                entry("raise an error", () -> tasks.handleBpmnError(id, "any")),
                entry("escalate", () -> tasks.handleEscalation(id, "any")),
                entry("assign", () -> tasks.setAssignee(id, "supervisor")),
                entry("delegate", () -> tasks.delegateTask(id, "supervisor")),
                entry("resolve", () -> tasks.resolveTask(id)),
                entry("give to an owner", () -> tasks.setOwner(id, "supervisor")),
                entry("name a candidate", () -> tasks.addCandidateUser(id, "supervisor")),
                entry("name a group", () -> tasks.addCandidateGroup(id, "camunda-admin")),
                entry("take the group away", () -> tasks.deleteCandidateGroup(id, task.group())),
                entry("set the last day", () -> tasks.setDueDate(id, null)),
                entry("set the priority", () -> tasks.setPriority(id, 1)),
                entry("delete", () -> tasks.deleteTask(id)));
        return Stream.concat(named("task", commands), addresses(OF_TASKS, Map.of("{task}", id)))
                .toList();
    }

    private Stream<Door> toAll(ElectionId election) {
        Map<String, Runnable> commands = Map.ofEntries(
                entry("start an election", () -> runtime.startProcessInstanceByKey("election", election.value())),
                entry("start a part", () -> runtime.startProcessInstanceByKey("candidacy", election.value())),
                entry("start in the middle", () -> runtime.createProcessInstanceByKey("election")
                        .businessKey(election.value())
                        .startBeforeActivity("any")
                        .execute()),
                entry("start by a message", () -> runtime.startProcessInstanceByMessage("any")),
                entry("correlate", () -> runtime.createMessageCorrelation("electionWithdrawn")
                        .processInstanceBusinessKey(election.value())
                        .correlate()),
                entry("signal", () -> runtime.signalEventReceived("any")),
                entry("deploy", () -> repository
                        .createDeployment()
                        .addString("any.bpmn", "")
                        .deploy()),
                entry("task", () -> tasks.newTask("any")),
                entry("filter", () -> engine.getFilterService()
                        .saveFilter(engine.getFilterService().newTaskFilter("any"))),
                entry("user", () -> engine.getIdentityService().newUser("any")),
                entry("member", () -> engine.getIdentityService().createMembership("admin", "camunda-admin")),
                entry("grant", () -> engine.getAuthorizationService().createNewAuthorization(1)),
                entry("external task", () -> engine.getExternalTaskService()
                        .fetchAndLock(1, "any")
                        .execute()),
                entry("property", () -> management.setProperty("any", "any")));
        return Stream.concat(named("any", commands), addresses(OF_ALL, Map.of()));
    }

    private Stream<Door> toInstance(ProcessInstance instance) {
        String id = instance.getId();
        String definition = instance.getProcessDefinitionId();
        Map<String, Runnable> commands = Map.ofEntries(
                entry("start another", () -> runtime.startProcessInstanceById(definition)),
                entry("start by a form", () -> forms.submitStartForm(definition, Map.of())),
                entry("delete", () -> runtime.deleteProcessInstance(id, "any")),
                entry("delete some", () -> runtime.deleteProcessInstancesAsync(List.of(id), "any")),
                entry("suspend", () -> runtime.suspendProcessInstanceById(id)),
                entry("set a variable", () -> runtime.setVariable(id, "approvalOutcome", "approved")),
                entry("set a local variable", () -> runtime.setVariableLocal(id, "approvalOutcome", "approved")),
                entry("remove a variable", () -> runtime.removeVariable(id, "tenant")),
                entry("signal", () -> runtime.signal(id)),
                entry("send a message", () -> runtime.messageEventReceived("electionWithdrawn", id)),
                entry("modify", () -> runtime.createProcessInstanceModification(id)
                        .startBeforeActivity("any")
                        .execute()),
                entry("modify some", () -> runtime.createModification(definition)
                        .startBeforeActivity("any")
                        .processInstanceIds(id)
                        .execute()),
                entry("restart", () -> runtime.restartProcessInstances(definition)
                        .startBeforeActivity("any")
                        .processInstanceIds(id)
                        .execute()),
                entry("migrate", () -> runtime.createMigrationPlan(definition, definition)
                        .mapEqualActivities()
                        .build()),
                entry("delete the history", () -> history.deleteHistoricProcessInstance(id)),
                entry("suspend the model", () -> repository.suspendProcessDefinitionById(definition)),
                entry("delete the model", () -> repository.deleteProcessDefinition(definition, true)));
        return Stream.concat(
                named("instance", commands),
                addresses(OF_INSTANCES, Map.of("{instance}", id, "{definition}", definition)));
    }

    private Stream<Door> toTimer(Job timer) {
        String id = timer.getId();
        Map<String, Runnable> commands = Map.of(
                "execute", () -> management.executeJob(id),
                "delete", () -> management.deleteJob(id),
                "suspend", () -> management.suspendJobById(id),
                "try again", () -> management.setJobRetries(id, 1),
                "set the moment", () -> management.setJobDuedate(id, null),
                "compute the moment", () -> management.recalculateJobDuedate(id, false));
        return Stream.concat(named("timer", commands), addresses(OF_TIMERS, Map.of("{timer}", id)));
    }

    private static Stream<Door> named(String what, Map<String, Runnable> commands) {
        return commands.entrySet().stream()
                .map(command -> new Door(what + ": " + command.getKey(), command.getValue()));
    }

    private Stream<Door> addresses(String lines, Map<String, String> ids) {
        return APIS.stream().flatMap(api -> lines.lines()
                .map(line -> new Door(api + " " + line, () -> ask(line.split(" ")[0], api + path(line, ids)))));
    }

    private static String path(String line, Map<String, String> ids) {
        String path = line.split(" ")[1];
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        return path;
    }

    private void ask(String method, String path) {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        try {
            gate.doFilter(new MockHttpServletRequest(method, path), answer, new MockFilterChain());
        } catch (IOException | ServletException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
        if (answer.getStatus() == MockHttpServletResponse.SC_FORBIDDEN) {
            throw new AccessDeniedException(path);
        }
    }
}
