package org.huanjie.campaign.process;

import java.util.Map;
import org.huanjie.campaign.CampaignPlans;
import org.huanjie.campaign.CampaignProgress;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaign.PilotReview;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The League body of the region says what was learnt from the pilot places, and lets the others begin (HB-4). */
@Component
class ReviewPilotsHandler implements UserTaskHandler<PilotReview> {

    private final Campaigns campaigns;
    private final CampaignPlans plans;

    ReviewPilotsHandler(Campaigns campaigns, CampaignPlans plans) {
        this.campaigns = campaigns;
        this.plans = plans;
    }

    @Override
    public Object form(TaskContext task) {
        CampaignProgress pilots = campaigns.pilots(task.campaign());
        return Map.of(
                "context",
                        Map.of(
                                "title", campaigns.get(task.campaign()).title(),
                                "clause",
                                        campaigns
                                                .scheme(task.campaign())
                                                .pilots()
                                                .orElseThrow()
                                                .basis()
                                                .clause(),
                                "pilots", pilots.bodies(),
                                "completed", pilots.completed(),
                                "overdue", pilots.overdue()),
                "experience", "",
                "problems", "",
                "reasonToGoOn", "");
    }

    @Override
    public void complete(TaskContext task, PilotReview review) {
        plans.review(task.campaign(), review, task.actor());
    }
}
