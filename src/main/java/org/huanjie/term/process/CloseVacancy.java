package org.huanjie.term.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.term.Vacancies;
import org.springframework.stereotype.Component;

/** Closes the case of a committee that serves no longer. */
@Component
public class CloseVacancy implements JavaDelegate {

    private final Vacancies vacancies;

    CloseVacancy(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        vacancies.close(new ElectionId(execution.getProcessBusinessKey()));
    }
}
