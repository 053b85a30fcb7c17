package org.huanjie.term.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.term.Vacancies;
import org.springframework.stereotype.Component;

/** Checks once more, now that both bodies have agreed, those who are to be appointed mid-term; whoever fails is proposed anew (E22). */
@Component
public class CheckProposed implements JavaDelegate {

    private final Vacancies vacancies;

    CheckProposed(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!vacancies.proposedFit(new ElectionId(execution.getProcessBusinessKey()))) {
            throw new BpmnError(VacancyModel.PROPOSED_UNFIT, "有人不能任职");
        }
    }
}
