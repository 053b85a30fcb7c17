package org.huanjie.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import org.huanjie.division.Division;
import org.huanjie.division.DivisionKind;
import org.huanjie.division.Divisions;
import org.huanjie.engine.Forms;
import org.huanjie.ids.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns whose elections are all over, and the engine's work on their checks, done by hand. */
@Component
public class HeldCampaign {

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final FormService forms;
    private final Forms examples;

    private CampaignId id;

    HeldCampaign(
            JdbcClient jdbc,
            Divisions divisions,
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            FormService forms,
            Forms examples) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.forms = forms;
        this.examples = examples;
    }

    public static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    /** Puts a campaign down as if all elections of these divisions were over. */
    public CampaignId held(String name, String region, String scheme, List<String> divisions) {
        id = new CampaignId(CampaignId.PREFIX + region + "-2026-" + name);
        jdbc.sql("""
                        insert into campaign (id, region, title, scheme, scheme_version, schemes, start_date, state, paused, started_by, started_at)
                        values (?, ?, '辽宁省村级团组织集中换届', ?, 1, '{}', date '2026-12-01', 'CHECKING', false, 'admin', timestamp with time zone '2026-12-01 00:00:00+00')
                        """).params(id.value(), region, scheme).update();
        divisions.forEach(this::hold);
        return id;
    }

    private void hold(String division) {
        String election = division + "-" + id.value().substring(id.value().lastIndexOf('-') + 1);
        jdbc.sql("""
                        insert into election (id, division, tenant, body, scheme, scheme_version, start_date, stage, status, timetable, started_by)
                        values (?, ?, ?, '村团支部', 'liaoning-village-2013', 1, date '2026-12-01', 'SUMMARY', 'COMPLETED', '[]', 'admin')
                        """).params(election, division, division.substring(0, 6)).update();
        jdbc.sql("""
                        insert into campaign_body (campaign, division, kind, pilot, state, election, reason)
                        values (?, ?, 'VILLAGE', false, 'LAUNCHED', ?, '')
                        """).params(id.value(), division, election).update();
    }

    /** Villages of a county, as many as asked for. */
    public List<String> villages(String county, int number) {
        return jdbc.sql(
                        "select code from division where code like ? and length(code) = 12 order by substring(code from 10 for 3), code")
                .param(county + "%")
                .query(String.class)
                .list()
                .subList(0, number);
    }

    /** All divisions of a region that are villages by their names. */
    List<String> villages(String region) {
        return divisions.within(region, DivisionKind.VILLAGE).stream()
                .map(Division::code)
                .toList();
    }

    public void start(String process, Map<String, Object> variables) {
        runtime.createProcessInstanceByKey(process)
                .businessKey(id.value())
                .setVariables(variables)
                .setVariable("tenant", region())
                .execute();
    }

    private String region() {
        return id.value().split("-")[1];
    }

    /** Runs jobs that wait for nothing, or whose moment has come, until there are none. */
    public void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.value()).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : management
                        .createJobQuery()
                        .processInstanceIds(instances)
                        .executable()
                        .list();
    }

    public List<Task> open(String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id.value())
                .taskDefinitionKey(task)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    public String group(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElseThrow();
    }

    public Object variable(Task task, String name) {
        return tasks.getVariable(task.getId(), name);
    }

    /** Answers each open task of a kind with its example, changed. */
    public void answer(String task, Consumer<ObjectNode> change) {
        List<Task> open = open(task);
        assertThat(open).as(task).isNotEmpty();
        open.forEach(each -> answer(each, change));
        runJobs();
    }

    public void answer(Task task, Consumer<ObjectNode> change) {
        ObjectNode answer = (ObjectNode) examples.example(task.getId());
        change.accept(answer);
        tasks.setAssignee(task.getId(), "somebody");
        forms.submitTaskForm(
                task.getId(),
                Variables.createVariables()
                        .putValueTyped(
                                "form", SpinValues.jsonValue(answer.toString()).create()));
    }

    public boolean over() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.value())
                        .count()
                == 0;
    }

    /** Ends what still runs. */
    public void stop() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
        jdbc.sql("update campaign_body set state = 'EXCUSED' where campaign = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from election where id like ?")
                .param("%-" + id.value().substring(id.value().lastIndexOf('-') + 1))
                .update();
    }
}
