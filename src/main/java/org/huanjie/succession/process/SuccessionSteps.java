package org.huanjie.succession.process;

import static org.huanjie.engine.Executions.election;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.ids.CandidateId;
import org.huanjie.succession.Successions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the model {@code succession}. */
@Configuration(proxyBeanMethods = false)
class SuccessionSteps {

    /** It is too late to replace whoever left: the line on the paper is cancelled (E3). */
    @Bean
    JavaDelegate cancelLine(Successions successions) {
        return execution -> successions.cancelLine(election(execution), whoLeft(execution));
    }

    /** The next by support takes the place of whoever left, where there is anybody (E3). */
    @Bean
    JavaDelegate promoteNext(Successions successions) {
        return execution -> execution.setVariable(
                SuccessionModel.MISSING, successions.promoteNext(election(execution), whoLeft(execution)));
    }

    /** A list that is being approved is taken back, for somebody on it has left (E3). */
    @Bean
    JavaDelegate takeListBack(Successions successions, EngineCandidacy candidacy) {
        return execution -> {
            successions.takeListBack(election(execution), whoLeft(execution));
            candidacy.redraw(election(execution));
        };
    }

    /** More candidates have been found and approved after somebody had left. */
    @Bean
    JavaDelegate candidatesCompleted(Successions successions) {
        return execution -> successions.completed(election(execution));
    }

    private static CandidateId whoLeft(DelegateExecution execution) {
        return new CandidateId((String) execution.getVariable(SuccessionModel.LEFT));
    }
}
