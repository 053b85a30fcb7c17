package org.huanjie.annulment.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.huanjie.annulment.AnnulmentProcess;
import org.huanjie.election.Election;
import org.huanjie.engine.Acting;
import org.springframework.stereotype.Component;

/** Annulments in the engine. */
@Component
class EngineAnnulments implements AnnulmentProcess {

    private final RuntimeService runtime;
    private final Acting acting;

    EngineAnnulments(RuntimeService runtime, Acting acting) {
        this.runtime = runtime;
        this.acting = acting;
    }

    @Override
    public void start(Election election) {
        acting.asProgram(() -> runtime.startProcessInstanceByKey(
                AnnulmentModel.KEY, election.id().value(), Map.of(AnnulmentModel.TENANT, election.tenant())));
    }
}
