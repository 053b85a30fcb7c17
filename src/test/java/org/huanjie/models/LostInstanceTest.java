package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.StartRequest;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever becomes of an election's instance in the engine, the election can be closed and its place is free. */
@WholeElectionTest
class LostInstanceTest {

    private static final String ACTOR = "xingang-league";

    @Autowired
    private ElectionService elections;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ChainedMinutes minutes;

    private final Map<String, Consumer<String>> losses = Map.of(
            "whole instance deleted",
                    election -> roots(new ElectionId(election)).forEach(this::delete),
            "stage deleted",
                    election -> runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(election)
                            .processDefinitionKey("preparation")
                            .list()
                            .forEach(this::delete),
            "instance suspended",
                    election -> roots(new ElectionId(election))
                            .forEach(root -> runtime.suspendProcessInstanceById(root.getId())));

    @ParameterizedTest
    @ValueSource(strings = {"whole instance deleted", "stage deleted", "instance suspended"})
    void theElectionIsWithdrawnAndItsPlaceIsFree(String loss) {
        Election lost = start();
        losses.get(loss).accept(lost.id().value());

        elections.withdraw(lost.id(), "流程已被删除", ACTOR);

        assertThat(elections.find(lost.id()).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(lost.id().value())
                        .count())
                .isZero();
        assertThat(minutes.entries(lost.id()))
                .extracting(Entry::action)
                .contains("election-withdrawn", "election-closed");
        Election next = start();
        elections.withdraw(next.id(), "核对无误", ACTOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole instance deleted", "stage deleted", "instance suspended"})
    void theElectionIsAnnulledAndItsPlaceIsFree(String loss) {
        Election lost = start();
        losses.get(loss).accept(lost.id().value());

        elections.annul(lost.id());

        assertThat(elections.find(lost.id()).status()).isEqualTo(Status.ANNULLED);
        Election next = start();
        elections.withdraw(next.id(), "核对无误", ACTOR);
    }

    private Election start() {
        return elections.start(
                new StartRequest(
                        "370614003",
                        "xingang-2010",
                        LocalDate.of(2026, 9, 7),
                        Optional.empty(),
                        Optional.empty(),
                        true),
                ACTOR);
    }

    private List<ProcessInstance> roots(ElectionId election) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(election.value(), "election")
                .list();
    }

    private void delete(ProcessInstance instance) {
        runtime.deleteProcessInstance(instance.getId(), "deleted by mistake");
    }
}
