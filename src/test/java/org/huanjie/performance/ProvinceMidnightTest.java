package org.huanjie.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.HuanjieApplication;
import org.huanjie.access.Accounts;
import org.huanjie.access.Body;
import org.huanjie.engine.Acting;
import org.huanjie.engine.Forms;
import org.huanjie.performance.Visits.Page;
import org.huanjie.simulation.Simulation;
import org.huanjie.simulation.SimulationSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The registrations of all bodies of a province end at one midnight, on PostgreSQL; {@code -Dhuanjie.midnight.region} says of which region. */
@Tag("long")
class ProvinceMidnightTest {

    private static final String REGION = System.getProperty("huanjie.midnight.region", "44");
    private static final LocalDate START = LocalDate.of(2026, 12, 7);
    private static final int LONGEST_PREPARATION_DAYS = 30;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final double MOST_MILLIS = 300;
    private static final Page TASKLIST = new Page(
            "xingang-league", "/camunda/api/engine/engine/default/task?maxResults=15&sortBy=created&sortOrder=desc");
    private static final String WINDOWS = """
            select count(*) from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
            where d.ACT_ID_ = 'registrationWindow'""";

    private static final String REGISTERING =
            "select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ = 'registerCandidates'";

    @TempDir
    private Path directory;

    /** The test plays, day by day. */
    @TestConfiguration(proxyBeanMethods = false)
    static class PlayedByHand {

        @Bean
        static BeanDefinitionRegistryPostProcessor withoutTheCommand() {
            return registry -> registry.removeBeanDefinition("simulationCommand");
        }
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void allRegistrationsOfAProvinceEndAtOneMidnight() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                ConfigurableApplicationContext program = program(postgres)) {
            JdbcClient rows = program.getBean(JdbcClient.class);
            playUntilAllRegister(program, rows);
            int windows = count(rows, WINDOWS);
            assertThat(count(rows, WINDOWS.replace("count(*)", "count(distinct j.DUEDATE_)")))
                    .isEqualTo(1);
            Timestamp midnight = rows.sql(WINDOWS.replace("count(*)", "max(j.DUEDATE_)"))
                    .query(Timestamp.class)
                    .single();

            Visits visits = new Visits(program);
            visits.measured(List.of(TASKLIST));
            ClockUtil.offset(
                    Duration.between(Instant.now(), midnight.toInstant()).toMillis());
            long began = System.nanoTime();
            jobExecutor(program).start();
            CompletableFuture<Void> ending = CompletableFuture.runAsync(() -> awaitNone(rows));
            Map<String, Double> waited = visits.measuredBeside(ending, List.of(TASKLIST));
            ending.join();

            PerformancePage.write(
                    "midnight",
                    "%,d registrations ended in %.0f s, the next task of each included (PostgreSQL, one node). Meanwhile Tasklist's first page took %.0f ms at the 95th percentile.%n"
                            .formatted(
                                    windows,
                                    (System.nanoTime() - began) / 1e9,
                                    waited.values().iterator().next()));
            assertThat(windows).isEqualTo(count(rows, "select count(*) from election where status = 'RUNNING'"));
            assertThat(count(rows, """
                            select count(distinct i.ROOT_PROC_INST_ID_) from ACT_RU_TASK t
                            join ACT_RU_EXECUTION i on i.ID_ = t.PROC_INST_ID_""")).isEqualTo(windows);
            assertThat(count(rows, "select count(*) from ACT_RU_INCIDENT")).isZero();
            assertThat(waited.values()).allMatch(millis -> millis < MOST_MILLIS);
        }
    }

    private ConfigurableApplicationContext program(EmbeddedPostgres postgres) {
        return new SpringApplicationBuilder(HuanjieApplication.class, PlayedByHand.class)
                .run(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--server.port=0",
                        "--huanjie.demo=true",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--huanjie.mail.every=PT24H",
                        "--huanjie.mail.rounds=PT24H",
                        "--huanjie.simulation.region=" + REGION,
                        "--huanjie.simulation.start=" + START,
                        "--huanjie.simulation.diligence=1",
                        "--huanjie.simulation.campaign=plain",
                        "--huanjie.simulation.schemes.village=liaoning-village-2013",
                        "--huanjie.simulation.schemes.community=liaoning-village-2013",
                        "--huanjie.simulation.rates.returned=0",
                        "--huanjie.data-dir=" + directory.resolve("data"));
    }

    private static void playUntilAllRegister(ConfigurableApplicationContext program, JdbcClient rows) {
        Simulation simulation = program.getBean(Simulation.class);
        for (int day = 0; day < LONGEST_PREPARATION_DAYS; day++) {
            String until = START.plusDays(day).toString();
            simulation.play(settings(program, until));
            rows.sql("analyze").update();
            int windows = count(rows, WINDOWS);
            if (windows > 0 && windows + count(rows, REGISTERING) == count(rows, "select count(*) from election")) {
                registerTheRest(program);
                return;
            }
        }
        throw new AssertionError("not all register at the same time");
    }

    /** Some wait until the last day. */
    private static void registerTheRest(ConfigurableApplicationContext program) {
        Acting acting = program.getBean(Acting.class);
        Forms forms = program.getBean(Forms.class);
        Accounts accounts = program.getBean(Accounts.class);
        TaskService tasks = program.getBean(TaskService.class);
        Map<String, Acting.Member> members = new HashMap<>();
        for (Task task :
                tasks.createTaskQuery().taskDefinitionKey("registerCandidates").list()) {
            String group = tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
            String account =
                    accounts.members(Body.ofGroup(group).orElseThrow()).get(0).account();
            acting.as(members.computeIfAbsent(account, acting::member), () -> {
                forms.submit(task.getId(), (ObjectNode) forms.example(task.getId()));
                return null;
            });
        }
    }

    private static SimulationSettings settings(ConfigurableApplicationContext program, String until) {
        System.setProperty("huanjie.simulation.until", until);
        try {
            return Binder.get(program.getEnvironment())
                    .bind("huanjie.simulation", SimulationSettings.class)
                    .get();
        } finally {
            System.clearProperty("huanjie.simulation.until");
        }
    }

    private static JobExecutor jobExecutor(ConfigurableApplicationContext program) {
        return ((ProcessEngineConfigurationImpl)
                        program.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
    }

    private static void awaitNone(JdbcClient rows) {
        Awaitility.await().pollInterval(Duration.ofMillis(500)).atMost(LONGEST).until(() -> count(rows, WINDOWS) == 0);
    }

    private static int count(JdbcClient rows, String question) {
        return rows.sql(question).query(Integer.class).single();
    }
}
