package org.huanjie.correction.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.huanjie.correction.CorrectionProcess;
import org.huanjie.election.Election;
import org.huanjie.engine.Acting;
import org.springframework.stereotype.Component;

/** Corrections in the engine. */
@Component
class EngineCorrections implements CorrectionProcess {

    private final RuntimeService runtime;
    private final Acting acting;

    EngineCorrections(RuntimeService runtime, Acting acting) {
        this.runtime = runtime;
        this.acting = acting;
    }

    @Override
    public void start(Election election) {
        acting.asProgram(() -> runtime.startProcessInstanceByKey(
                CorrectionModel.KEY, election.id().value(), Map.of(CorrectionModel.TENANT, election.tenant())));
    }
}
