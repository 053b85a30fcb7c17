package org.huanjie.campaign.process;

import java.util.Map;
import org.huanjie.campaign.CampaignArchive;
import org.huanjie.campaign.CampaignPlans;
import org.huanjie.campaign.Campaigns;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The League body of the region files the campaign's papers (Z2). */
@Component
class ArchiveCampaignHandler implements UserTaskHandler<CampaignArchive> {

    private final Campaigns campaigns;
    private final CampaignPlans plans;

    ArchiveCampaignHandler(Campaigns campaigns, CampaignPlans plans) {
        this.campaigns = campaigns;
        this.plans = plans;
    }

    @Override
    public Object form(TaskContext task) {
        return Map.of(
                "context",
                Map.of("title", campaigns.get(task.campaign()).title()),
                "complete",
                false,
                "keeper",
                "",
                "place",
                "");
    }

    @Override
    public void complete(TaskContext task, CampaignArchive archive) {
        plans.archive(task.campaign(), archive, task.actor());
    }
}
