package org.huanjie.spotcheck.process;

import static org.huanjie.engine.Executions.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.spotcheck.SpotChecks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the model {@code spotCheck}. */
@Configuration(proxyBeanMethods = false)
class SpotCheckSteps {

    /** Records the list of places and a seed, before anything is drawn. */
    @Bean
    JavaDelegate recordSeed(SpotChecks checks) {
        return execution -> checks.seed(campaign(execution), round(execution));
    }

    /** Draws the places that the recorded seed gives (LN-4.6). */
    @Bean
    JavaDelegate drawPlaces(SpotChecks checks) {
        return execution -> checks.draw(campaign(execution), round(execution));
    }

    /** Sums up what the calls of a draw have told. */
    @Bean
    JavaDelegate judgeCalls(SpotChecks checks) {
        return execution -> checks.judge(campaign(execution), round(execution));
    }

    /** Closes a round once all its findings are put right. */
    @Bean
    JavaDelegate closeSpotCheck(SpotChecks checks) {
        return execution -> checks.close(campaign(execution), round(execution));
    }

    private static int round(DelegateExecution execution) {
        return (Integer) execution.getVariable(SpotCheckModel.ROUND);
    }
}
