package org.huanjie.succession.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionMinutes;
import org.huanjie.engine.Acting;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.minutes.MinutesAppended;
import org.huanjie.registration.process.CandidacyModel;
import org.huanjie.succession.CandidacyProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The candidacy in the engine. */
@Component
class EngineCandidacy implements CandidacyProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Acting acting;

    EngineCandidacy(RuntimeService runtime, TaskService tasks, Acting acting) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
    }

    @Override
    public void left(Election election, CandidateId candidate) {
        try {
            acting.asProgram(() -> runtime.createMessageCorrelation(SuccessionModel.LEFT_MESSAGE)
                    .processInstanceBusinessKey(election.id().value())
                    .setVariables(
                            Map.of(SuccessionModel.TENANT, election.tenant(), SuccessionModel.LEFT, candidate.value()))
                    .correlateStartMessage());
        } catch (OptimisticLockingException faster) {
            throw new ConflictException("有人刚刚办理了这次换届的任务，请刷新后再试");
        }
    }

    /** The task that waits in the approval of an election's candidates; nothing when none is being approved. */
    Optional<Task> approvalOf(ElectionId election) {
        return acting.asProgram(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(election.value())
                .taskDefinitionKeyIn(CandidacyModel.FILE_REQUEST, CandidacyModel.DECIDE_REQUEST)
                .processVariableValueEquals(CandidacyModel.APPROVAL_KIND, CandidacyModel.CANDIDATES)
                .list()
                .stream()
                .findFirst());
    }

    /** Sends a list that is being approved back to be drawn up anew. */
    void redraw(ElectionId election) {
        VariableMap outcome = Variables.putValueTyped(
                CandidacyModel.APPROVAL_OUTCOME, Variables.stringValue(CandidacyModel.OVERTAKEN, true));
        approvalOf(election)
                .ifPresent(task -> tasks.handleEscalation(task.getId(), CandidacyModel.LEFT_ESCALATION, outcome));
    }

    @EventListener
    void electionOver(MinutesAppended<ElectionMinutes.Closed> event) {
        acting.asProgram(() -> runtime.createMessageCorrelation(SuccessionModel.OVER_MESSAGE)
                .processInstanceBusinessKey(event.election().value())
                .correlateAllWithResult());
    }
}
