package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.runtime.Job;
import org.huanjie.election.ElectionService;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator lets failed steps be tried again, one by one or all of a kind; each stands in the minutes of its election. */
@WholeElectionTest
class RetriesTest {

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService people;

    @Autowired
    private ChainedMinutes minutes;

    private Job waiting;

    @BeforeEach
    void aTimerWaits() {
        walk.start("xingang", "370614003", "xingang-2010", "2010-10-08");
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.id().value(), "election")
                .singleResult()
                .getId();
        waiting = jobs.createJobQuery().list().stream()
                .filter(job -> instance.equals(job.getRootProcessInstanceId()))
                .findFirst()
                .orElseThrow();
        people.setAuthentication("admin", List.of(Groups.CAMUNDA_ADMIN), List.of());
    }

    @AfterEach
    void theElectionEnds() {
        people.clearAuthentication();
        elections.withdraw(walk.id(), "试验结束", "xingang-league");
    }

    @Test
    void aFailedStepThatIsTriedAgainStandsInTheMinutes() {
        fails();

        jobs.setJobRetries(waiting.getId(), 1);

        assertThat(retried()).containsExactly("admin");
    }

    @Test
    void soDoesEachOfAllThatFailedAtTheSameStep() {
        fails();

        jobs.setJobRetriesByJobDefinitionId(waiting.getJobDefinitionId(), 1);

        assertThat(retried()).containsExactly("admin");
    }

    @Test
    void whatHasNotFailedIsNotTriedAgain() {
        assertThatThrownBy(() -> jobs.setJobRetries(waiting.getId(), 1)).hasMessage("只有执行失败的作业可以重试");
        jobs.setJobRetriesByJobDefinitionId(waiting.getJobDefinitionId(), 1);

        assertThat(retried()).isEmpty();
    }

    private void fails() {
        people.clearAuthentication();
        jobs.setJobRetries(waiting.getId(), 0);
        people.setAuthentication("admin", List.of(Groups.CAMUNDA_ADMIN), List.of());
    }

    private List<String> retried() {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals("step-retried"))
                .map(Entry::actor)
                .toList();
    }
}
