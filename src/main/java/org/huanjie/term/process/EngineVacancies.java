package org.huanjie.term.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.huanjie.election.Election;
import org.huanjie.engine.Acting;
import org.huanjie.ids.ElectionId;
import org.huanjie.term.VacancyProcess;
import org.springframework.stereotype.Component;

/** Vacancies in the engine. */
@Component
class EngineVacancies implements VacancyProcess {

    private final RuntimeService runtime;
    private final Acting acting;

    EngineVacancies(RuntimeService runtime, Acting acting) {
        this.runtime = runtime;
        this.acting = acting;
    }

    @Override
    public void start(Election term) {
        acting.asProgram(() -> runtime.startProcessInstanceByKey(
                VacancyModel.KEY, term.id().value(), Map.of(VacancyModel.TENANT, term.tenant())));
    }

    @Override
    public void chooseAgain(Election term) {
        acting.asProgram(() -> runtime.createProcessInstanceByKey(VacancyModel.KEY)
                .businessKey(term.id().value())
                .setVariables(Map.of(VacancyModel.TENANT, term.tenant()))
                .startBeforeActivity(VacancyModel.SEATS_TO_FILL)
                .execute());
    }

    @Override
    public void abandon(ElectionId term) {
        acting.asProgram(() -> runtime.createMessageCorrelation(VacancyModel.ANNULLED_MESSAGE)
                .processInstanceBusinessKey(term.value())
                .correlateWithResult());
    }
}
