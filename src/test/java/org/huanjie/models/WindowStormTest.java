package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.ElectionService;
import org.huanjie.election.OpenTask;
import org.huanjie.engine.tuning.BatchJobExecutor;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Windows of many elections that end at one instant are closed by the job executor, several in one transaction. */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "huanjie.jobs.together=4",
            "spring.datasource.url=jdbc:h2:mem:window-storm;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/window-storm",
            "huanjie.drafts.rounds=PT24H",
            "huanjie.mail.every=PT24H",
            "huanjie.mail.rounds=PT24H"
        })
@Import({ElectionWalk.class, NewPlaces.class})
@ExtendWith(WholeElectionTest.RightClock.class)
@DirtiesContext
class WindowStormTest {

    private static final String WINDOW = "registrationWindow";
    private static final String DISTRICT = "21018120520";
    private static final Map<String, Integer> PEOPLE = Map.of("secretary", 2, "deputy", 2, "member", 4);
    private static final int RETRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private ElectionService elections;

    @Autowired
    private ElectionProcess process;

    @Autowired
    private ManagementService management;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private JdbcClient jdbc;

    private final List<ElectionId> waiting = new ArrayList<>();
    private JobExecutor executor;

    @BeforeEach
    void sixElectionsWaitForTheEndOfRegistration(@Autowired ProcessEngine engine) {
        executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.shutdown();
        for (int village = 1; village <= 6; village++) {
            String division = DISTRICT + village;
            places.setUp("storm" + village, division, "第" + village + "村");
            walk.start("storm" + village, division, "liaoning-village-2013", "2013-03-04");
            while (windows().size() <= waiting.size()) {
                assertThat(walk.step(PEOPLE)).isPresent();
            }
            waiting.add(walk.id());
        }
    }

    @AfterEach
    void theirPlacesAreFree() {
        executor.shutdown();
        waiting.forEach(election -> elections.withdraw(election, "试运行结束", "admin"));
    }

    @Test
    void eachElectionGoesOnAsIfItsWindowHadEndedAlone() {
        assertThat(executor).isInstanceOf(BatchJobExecutor.class);
        theWindowsEnd();
        waitUntil(() -> windows().isEmpty());

        assertThat(waiting).allSatisfy(election -> {
            assertThat(process.openTasks(election)).extracting(OpenTask::key).containsExactly("reviewCandidates");
            assertThat(minutes.verify(election).intact()).isTrue();
        });
    }

    @Test
    void oneThatCannotEndHoldsUpNoOtherAndAloneLosesItsRetries() {
        ElectionId broken = waiting.get(1);
        jdbc.sql("delete from minutes_head where election = ?").param(broken).update();
        try {
            theWindowsEnd();
            waitUntil(() -> windows().size() == 1 && windows().get(0).getRetries() == 0);

            assertThat(windows()).singleElement().satisfies(job -> {
                assertThat(businessKey(job)).isEqualTo(broken.value());
                assertThat(job.getRetries()).isZero();
            });
            assertThat(waiting).filteredOn(election -> !election.equals(broken)).allSatisfy(election -> assertThat(
                            process.openTasks(election))
                    .extracting(OpenTask::key)
                    .containsExactly("reviewCandidates"));
        } finally {
            restoreHead(broken);
        }
    }

    private void theWindowsEnd() {
        assertThat(windows()).hasSameSizeAs(waiting).allSatisfy(job -> assertThat(job.getRetries())
                .isEqualTo(RETRIES));
        LocalDateTime end =
                LocalDateTime.ofInstant(windows().get(0).getDuedate().toInstant(), ZoneId.of("Asia/Shanghai"));
        walk.now(end.toString());
        executor.start();
    }

    private List<Job> windows() {
        return management.createJobQuery().activityId(WINDOW).list();
    }

    private String businessKey(Job job) {
        return jdbc.sql("select BUSINESS_KEY_ from ACT_RU_EXECUTION where ID_ = ?")
                .param(job.getProcessInstanceId())
                .query(String.class)
                .single();
    }

    private void restoreHead(ElectionId election) {
        jdbc.sql("delete from minutes_head where election = ?").param(election).update();
        jdbc.sql("insert into minutes_head (election, entries, head, seal) select election, seq, hash, '' from minutes"
                        + " where election = ? order by seq desc fetch first 1 row only")
                .param(election)
                .update();
    }

    private static void waitUntil(BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
