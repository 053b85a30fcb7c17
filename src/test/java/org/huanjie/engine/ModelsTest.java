package org.huanjie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerWriter;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of single models share: the tasks of one election, looked at and completed on a chosen day. */
public abstract class ModelsTest {

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected AnswerWriter writer;

    /** The id of the election, each test's own. */
    protected ElectionId election;

    @AfterEach
    void timeGoesOn() {
        ClockUtil.reset();
    }

    protected static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(instant(moment)));
    }

    protected static Instant instant(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    /** The one task that is open. */
    protected Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(election.value())
                .singleResult();
    }

    protected void complete(Task task, String account, Map<String, Object> form) {
        tasks.setAssignee(task.getId(), account);
        tasks.setVariableLocal(
                task.getId(),
                "form",
                SpinValues.jsonValue(writer.write(form).toString()).create());
        tasks.complete(task.getId());
    }

    protected void assertTask(String id, String group, String due) {
        Task task = task();
        assertThat(task.getTaskDefinitionKey()).isEqualTo(id);
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly(group);
        assertThat(task.getDueDate().toInstant()).isEqualTo(instant(due));
    }

    protected void assertEnded() {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(election.value())
                        .count())
                .isZero();
    }

    /** The id of the one process instance that runs. */
    protected String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(election.value())
                .singleResult()
                .getId();
    }
}
