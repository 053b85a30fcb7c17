package org.huanjie.approval.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.RequestProcess;
import org.huanjie.engine.AsSystem;
import org.springframework.stereotype.Component;

/** Requests in the engine. */
@Component
class EngineRequests implements RequestProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AsSystem asSystem;

    EngineRequests(RuntimeService runtime, TaskService tasks, AsSystem asSystem) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    @Override
    public boolean takenUp(String election, RequestKind kind) {
        return asSystem.call(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(election)
                        .taskDefinitionKey(ApprovalModel.DECIDE_REQUEST)
                        .processVariableValueEquals(ApprovalModel.KIND, kind.id())
                        .taskAssigned()
                        .count())
                > 0;
    }

    @Override
    public void withdraw(String election, RequestKind kind) {
        asSystem.run(() -> runtime.createMessageCorrelation(ApprovalModel.WITHDRAWN_MESSAGE)
                .processInstanceBusinessKey(election)
                .processInstanceVariableEquals(ApprovalModel.KIND, kind.id())
                .correlate());
    }
}
