package org.huanjie.candidacy.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.huanjie.candidacy.CandidacyProcess;
import org.huanjie.engine.Acting;
import org.springframework.stereotype.Component;

/** The candidacy in the engine. */
@Component
class EngineCandidacy implements CandidacyProcess {

    private final RuntimeService runtime;
    private final Acting acting;

    EngineCandidacy(RuntimeService runtime, Acting acting) {
        this.runtime = runtime;
        this.acting = acting;
    }

    @Override
    public boolean redraw(String election) {
        return acting.asProgram(() -> {
            List<Execution> waiting = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(election)
                    .messageEventSubscriptionName(CandidacyModel.LEFT_MESSAGE)
                    .list();
            waiting.forEach(one -> runtime.messageEventReceived(CandidacyModel.LEFT_MESSAGE, one.getId()));
            return !waiting.isEmpty();
        });
    }

    @Override
    public boolean complete(String election) {
        return acting.asProgram(() -> {
            List<Execution> waiting = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(election)
                    .messageEventSubscriptionName(CandidacyModel.LACKING_MESSAGE)
                    .list();
            waiting.forEach(one -> runtime.messageEventReceived(CandidacyModel.LACKING_MESSAGE, one.getId()));
            return !waiting.isEmpty();
        });
    }
}
