package org.huanjie.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.plugin.variable.SpinValues;
import org.huanjie.engine.Acting;
import org.huanjie.engine.ContractTest;
import org.huanjie.engine.DueJobs;
import org.huanjie.engine.DueWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoClockTest extends ContractTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private OffsetDateTime started;
    private ProcessInstance election;

    @BeforeEach
    void waitForTheFirstTimer() {
        started = OffsetDateTime.now(clock);
        election = runtime.startProcessInstanceByKey("contract", "e-9", Map.of("tenant", TENANT));
        String task = tasks.createTaskQuery()
                .processInstanceId(election.getId())
                .singleResult()
                .getId();
        forms.submitTaskForm(
                task,
                Map.of(
                        "form",
                        SpinValues.jsonValue("{\"kilos\": 5, \"again\": false}").create()));
    }

    @AfterEach
    void forget() {
        database.sql("delete from demo_clock").update();
        ClockUtil.reset();
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "over"));
    }

    @Test
    void itStepsThroughWhatFallsDueAndWhatThatCreates() {
        JsonNode move = move("{\"advance\": \"P11D\"}").getBody();
        assertThat(move.get("jobsRun").intValue()).isEqualTo(2);
        assertThat(move.get("failed")).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(ahead(OffsetDateTime.parse(move.get("now").textValue())))
                .isBetween(days(11), days(11).plusMinutes(1));
    }

    @Test
    void theSecondTimerStartsWhenTheFirstWasDueAndNotWhenTheClockEnded() {
        move("{\"advance\": \"P9D\"}");
        Duration due = ahead(management
                .createJobQuery()
                .processInstanceId(election.getId())
                .singleResult()
                .getDuedate()
                .toInstant()
                .atOffset(started.getOffset()));
        assertThat(due).isBetween(days(10), days(10).plusMinutes(1));
    }

    @Test
    void nothingFallsDueASecondTooEarly() {
        OffsetDateTime due = management
                .createJobQuery()
                .processInstanceId(election.getId())
                .singleResult()
                .getDuedate()
                .toInstant()
                .atOffset(started.getOffset());
        assertThat(move("{\"to\": \"" + due.minusSeconds(1) + "\"}")
                        .getBody()
                        .get("jobsRun")
                        .intValue())
                .isZero();
        assertThat(move("{\"to\": \"" + due + "\"}").getBody().get("jobsRun").intValue())
                .isEqualTo(1);
    }

    @Test
    void theClockGoesOnFromThereAndKeepsItsLead() {
        move("{\"advance\": \"P3D\"}");
        assertThat(ahead(OffsetDateTime.now(clock))).isBetween(days(3), days(3).plusMinutes(1));
        ClockUtil.reset();
        new DemoClock(
                clock,
                new DueJobs(engine, new Acting(engine)),
                new StaticListableBeanFactory().getBeanProvider(DueWork.class),
                database);
        assertThat(ahead(OffsetDateTime.now(clock))).isBetween(days(3), days(3).plusMinutes(1));
    }

    @Test
    void aJobThatFailsIsNamedOnceAndTheOthersRun() {
        runtime.startProcessInstanceByKey("breaking", "e-10", Map.of("tenant", TENANT));
        JsonNode move = move("{\"advance\": \"P6D\"}").getBody();
        assertThat(move.get("failed")).hasSize(1);
        assertThat(move.get("failed").get(0).textValue()).startsWith("breaking");
        assertThat(move.get("jobsRun").intValue()).isEqualTo(1);
    }

    @Test
    void theJobExecutorRestsMeanwhileAndGoesOnAfterwards() {
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            assertThat(move("{\"advance\": \"P11D\"}").getBody().get("jobsRun").intValue())
                    .isEqualTo(2);
            assertThat(executor.isActive()).isTrue();
        } finally {
            executor.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"advance\": \"-P1D\"}",
                "{\"advance\": \"PT-1H\"}",
                "{\"to\": \"2001-01-01T00:00:00+08:00\"}",
                "{\"advance\": \"morgen\"}",
                "{\"advance\": \"P999999999Y\"}",
                "{\"advance\": \"P900Y\"}",
                "{\"advance\": \"P1D\", \"to\": \"2030-01-01T00:00:00+08:00\"}",
                "{}",
                "[]",
                "{\"to\": \"2030-01-01\"}",
                "{\"advance\": 15}"
            })
    void backwardsAndNonsenseAreRefused(String wish) {
        ResponseEntity<JsonNode> answer = move(wish);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody().get("findings").get(0).get("message").textValue())
                .isNotBlank();
        assertThat(ahead(OffsetDateTime.now(clock))).isLessThan(Duration.ofMinutes(1));
    }

    private ResponseEntity<JsonNode> move(String wish) {
        return http.postForEntity("/api/demo/clock", json(wish), JsonNode.class);
    }

    private Duration ahead(OffsetDateTime instant) {
        return Duration.between(started, instant);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days).minusSeconds(2);
    }
}
