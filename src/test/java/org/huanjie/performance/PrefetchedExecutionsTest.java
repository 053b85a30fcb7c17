package org.huanjie.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.runtime.Execution;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.ElectionId;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The executions of an election come with the first that is asked for, all of them and no others. */
@WholeElectionTest
class PrefetchedExecutionsTest {

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ProcessEngine engine;

    private String other;

    @BeforeEach
    void twoElectionsStandInAPlanThatIsToBeApproved() {
        walk.start("nanshan", "440305002", "nanshan-2011", "2026-03-02");
        other = walk.id().value();
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
        walk.until("decideRequest", Map.of());
    }

    @AfterEach
    void theyEnd() {
        elections.withdraw(walk.id(), "试验结束", "admin");
        elections.withdraw(new ElectionId(other), "试验结束", "admin");
    }

    @Test
    void oneReadBringsCallingAndCalledInstancesOfThisElectionAlone() {
        List<Execution> all = runtime.createExecutionQuery()
                .processInstanceBusinessKey(walk.id().value())
                .list();
        String deepest = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.id().value())
                .processDefinitionKey("approval")
                .singleResult()
                .getId();

        List<String> found = within(executions -> {
            executions.findExecutionById(deepest);
            return all.stream()
                    .map(execution -> executions.findExecutionById(execution.getId()))
                    .flatMap(execution ->
                            executions.findExecutionsByProcessInstanceId(execution.getProcessInstanceId()).stream())
                    .map(execution -> execution.getId())
                    .distinct()
                    .toList();
        });

        assertThat(found)
                .hasSizeGreaterThan(4)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Execution::getId).toList());
    }

    @Test
    void anExecutionThatIsNotThereIsNotFound() {
        Boolean found = within(executions -> executions.findExecutionById("none") != null);
        assertThat(found).isFalse();
    }

    private <T> T within(Function<ExecutionManager, T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> work.apply(context.getExecutionManager()));
    }
}
