package org.huanjie.approval.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.RequestProcess;
import org.huanjie.engine.Acting;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** Requests in the engine. */
@Component
class EngineRequests implements RequestProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Acting acting;

    EngineRequests(RuntimeService runtime, TaskService tasks, Acting acting) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.acting = acting;
    }

    @Override
    public boolean takenUp(ElectionId election, RequestKind kind) {
        return acting.asProgram(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(election.value())
                        .taskDefinitionKey(ApprovalModel.DECIDE_REQUEST)
                        .processVariableValueEquals(ApprovalModel.KIND, kind.id())
                        .taskAssigned()
                        .count())
                > 0;
    }

    @Override
    public boolean withdraw(ElectionId election, RequestKind kind) {
        return acting.asProgram(() -> !runtime.createMessageCorrelation(ApprovalModel.WITHDRAWN_MESSAGE)
                .processInstanceBusinessKey(election.value())
                .processInstanceVariableEquals(ApprovalModel.KIND, kind.id())
                .correlateAllWithResult()
                .isEmpty());
    }
}
