package org.huanjie.term.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.term.Vacancies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the model {@code vacancy}. */
@Configuration(proxyBeanMethods = false)
class VacancySteps {

    /** Checks once more, now that both bodies have agreed, those who are to be appointed mid-term; whoever fails is proposed anew (E22). */
    @Bean
    JavaDelegate checkProposed(Vacancies vacancies) {
        return execution -> {
            if (!vacancies.proposedFit(election(execution))) {
                throw new BpmnError(VacancyModel.PROPOSED_UNFIT, "有人不能任职");
            }
        };
    }

    /** Starts the election for the vacant seats. */
    @Bean
    JavaDelegate startByElection(Vacancies vacancies) {
        return execution -> vacancies.elect(election(execution));
    }

    /** Closes the case of a committee that serves no longer. */
    @Bean
    JavaDelegate closeVacancy(Vacancies vacancies) {
        return execution -> vacancies.close(election(execution));
    }
}
