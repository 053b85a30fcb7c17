package org.huanjie.campaign.process;

import java.util.Map;
import org.huanjie.campaign.CampaignPlans;
import org.huanjie.campaign.CampaignSummary;
import org.huanjie.campaign.Campaigns;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The League body of the region reports on the whole campaign; the figures are the program's. */
@Component
class SummariseCampaignHandler implements UserTaskHandler<CampaignSummary> {

    private final Campaigns campaigns;
    private final CampaignPlans plans;

    SummariseCampaignHandler(Campaigns campaigns, CampaignPlans plans) {
        this.campaigns = campaigns;
        this.plans = plans;
    }

    @Override
    public Object form(TaskContext task) {
        return Map.of(
                "context",
                        Map.of(
                                "title", campaigns.get(task.campaign()).title(),
                                "progress", campaigns.progress(task.campaign())),
                "course", "",
                "experience", "",
                "problems", "",
                "addressees", "");
    }

    @Override
    public void complete(TaskContext task, CampaignSummary summary) {
        plans.summarise(task.campaign(), summary, task.actor());
    }
}
