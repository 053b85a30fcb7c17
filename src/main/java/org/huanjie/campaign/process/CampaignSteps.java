package org.huanjie.campaign.process;

import static org.huanjie.engine.Executions.campaign;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.huanjie.campaign.Campaign.State;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaign.Launch;
import org.huanjie.input.KebabEnums;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of the model {@code campaign}. */
@Configuration(proxyBeanMethods = false)
class CampaignSteps {

    /** Launches the next bodies that wait; what the gateway asks is how the launch stands then. */
    @Bean
    JavaDelegate launchBatch(Campaigns campaigns, Launch launch) {
        return execution -> {
            campaigns.enter(campaign(execution), State.LAUNCHING);
            Launch.Outcome outcome = launch.nextBatch(campaign(execution));
            if (outcome == Launch.Outcome.DONE) {
                campaigns.enter(campaign(execution), State.RUNNING);
            }
            execution.setVariable(CampaignModel.LAUNCH, named(outcome));
        };
    }

    /** Launches the pilot places, few as they are, at once (HB-4, JS-6). */
    @Bean
    JavaDelegate launchPilots(Campaigns campaigns, Launch launch) {
        return execution -> {
            campaigns.enter(campaign(execution), State.PILOT);
            launch.pilots(campaign(execution));
        };
    }

    /** Looks whether every body is done, and launches what waits again. */
    @Bean
    JavaDelegate watchCampaign(Campaigns campaigns, Launch launch) {
        return execution -> {
            Launch.Watch found = launch.watch(campaign(execution));
            if (found == Launch.Watch.COVERED) {
                campaigns.enter(campaign(execution), State.CHECKING);
            }
            execution.setVariable(CampaignModel.WATCH, named(found));
        };
    }

    /** Spot checks and look back are over. */
    @Bean
    JavaDelegate endChecks(Campaigns campaigns) {
        return execution -> campaigns.enter(campaign(execution), State.SUMMARY);
    }

    /** The campaign is over. */
    @Bean
    JavaDelegate closeCampaign(Campaigns campaigns) {
        return execution -> campaigns.complete(campaign(execution));
    }

    private static StringValue named(Enum<?> outcome) {
        return Variables.stringValue(KebabEnums.name(outcome), true);
    }
}
