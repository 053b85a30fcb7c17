package org.huanjie.term.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.ElectionId;
import org.huanjie.term.Vacancies;
import org.springframework.stereotype.Component;

/** Starts the election for the vacant seats. */
@Component
public class StartByElection implements JavaDelegate {

    private final Vacancies vacancies;

    StartByElection(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        vacancies.elect(new ElectionId(execution.getProcessBusinessKey()));
    }
}
