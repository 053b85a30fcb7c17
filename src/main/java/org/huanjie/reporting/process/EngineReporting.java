package org.huanjie.reporting.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.huanjie.division.Codes;
import org.huanjie.engine.Acting;
import org.huanjie.reporting.ReportingProcess;
import org.springframework.stereotype.Component;

/** The reporting of regions in the engine; the business key is the region's code. */
@Component
class EngineReporting implements ReportingProcess {

    private final RuntimeService runtime;
    private final Acting acting;

    EngineReporting(RuntimeService runtime, Acting acting) {
        this.runtime = runtime;
        this.acting = acting;
    }

    @Override
    public void start(String region) {
        acting.asProgram(() -> runtime.startProcessInstanceByKey(
                SupervisionModel.KEY, region, Map.of(SupervisionModel.TENANT, Codes.tenant(region))));
    }

    @Override
    public void stop(String region) {
        acting.asProgram(() -> runtime.createMessageCorrelation(SupervisionModel.STOPPED_MESSAGE)
                .processInstanceBusinessKey(region)
                .correlateWithResult());
    }
}
