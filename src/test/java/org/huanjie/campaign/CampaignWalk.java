package org.huanjie.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.huanjie.engine.Acting;
import org.huanjie.engine.Forms;
import org.huanjie.ids.CampaignId;
import org.springframework.stereotype.Component;

/** Takes a campaign through the engine as its people would; its jobs are run by hand. */
@Component
public class CampaignWalk {

    private final Campaigns campaigns;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final Acting acting;
    private final Forms examples;

    private CampaignId id;

    CampaignWalk(
            Campaigns campaigns,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            ManagementService management,
            Acting acting,
            Forms examples) {
        this.campaigns = campaigns;
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.acting = acting;
        this.examples = examples;
    }

    public static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    public Campaign begin(CampaignRequest request) {
        Campaign begun = campaigns.begin(request, "admin");
        id = begun.id();
        return begun;
    }

    public CampaignId id() {
        return id;
    }

    /** Runs jobs that wait for nothing, or whose moment has come, until there are none; says how many. */
    public int runJobs() {
        int run = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            management.executeJob(due.get(0).getId());
            run++;
        }
        return run;
    }

    /** Runs one job; says whether there was one. */
    boolean runJob() {
        List<Job> due = due();
        due.stream().limit(1).forEach(job -> management.executeJob(job.getId()));
        return !due.isEmpty();
    }

    private List<Job> due() {
        return instances().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream())
                .toList();
    }

    private List<ProcessInstance> instances() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .list();
    }

    public List<Task> open() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id.value())
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** Whose tasks are open. */
    List<String> groups() {
        return open().stream()
                .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** The only open task is this one; a person of the group answers it with its example. */
    void then(String task, String person) {
        then(task, person, answer -> {});
    }

    void then(String task, String person, Consumer<ObjectNode> change) {
        Task waiting = waiting(task);
        acting.as(person, () -> {
            tasks.claim(waiting.getId(), person);
            submit(waiting, change);
            return true;
        });
    }

    /** Somebody of each group that is asked answers with the example. */
    void thenAll(String task) {
        open().stream()
                .filter(each -> each.getTaskDefinitionKey().equals(task))
                .forEach(each -> answer(each, "somebody", answer -> {}));
    }

    /** The program answers a task in somebody's name, as if they belonged to those who may, with its example, changed. */
    public void answer(Task task, String person, Consumer<ObjectNode> change) {
        tasks.setAssignee(task.getId(), person);
        submit(task, change);
    }

    /** Puts the clock to the next moment for which the campaign waits; says whether there is one. */
    public boolean goOn() {
        Optional<Date> next = instances().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .map(Job::getDuedate)
                .min(Comparator.naturalOrder());
        next.ifPresent(moment -> ClockUtil.setCurrentTime(new Date(moment.getTime() + 1)));
        return next.isPresent();
    }

    private Task waiting(String task) {
        assertThat(open()).extracting(Task::getTaskDefinitionKey).contains(task);
        return open().stream()
                .filter(each -> each.getTaskDefinitionKey().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private void submit(Task task, Consumer<ObjectNode> change) {
        ObjectNode answer = (ObjectNode) examples.example(task.getId());
        change.accept(answer);
        forms.submitTaskForm(
                task.getId(),
                Variables.putValueTyped(
                        "form", SpinValues.jsonValue(answer.toString()).create()));
    }
}
