package org.huanjie.lookback.process;

import static org.huanjie.engine.Executions.campaign;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huanjie.lookback.LookBacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the model {@code lookBack}. */
@Configuration(proxyBeanMethods = false)
class LookBackSteps {

    /** Takes in every place whose election is over with a result. */
    @Bean
    JavaDelegate openLookBack(LookBacks lookBacks) {
        return execution -> lookBacks.open(campaign(execution));
    }

    /** Closes the look back once every place is clear or struck off. */
    @Bean
    JavaDelegate closeLookBack(LookBacks lookBacks) {
        return execution -> lookBacks.close(campaign(execution));
    }
}
