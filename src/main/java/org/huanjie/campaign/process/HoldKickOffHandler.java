package org.huanjie.campaign.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huanjie.campaign.CampaignPlans;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaign.KickOff;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The League body of the region records the meeting with which the campaign sets out; then the elections are launched (HB-1). */
@Component
class HoldKickOffHandler implements UserTaskHandler<KickOff> {

    private final Campaigns campaigns;
    private final CampaignPlans plans;

    HoldKickOffHandler(Campaigns campaigns, CampaignPlans plans) {
        this.campaigns = campaigns;
        this.plans = plans;
    }

    @Override
    public Object form(TaskContext task) {
        CampaignScheme.KickOff asked =
                campaigns.scheme(task.campaign()).kickOff().orElseThrow();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(
                "context",
                Map.of(
                        "title",
                        campaigns.get(task.campaign()).title(),
                        "clause",
                        asked.basis().clause()));
        form.put("form", asked.form());
        form.put("bodies", String.join("、", asked.partners()));
        return form;
    }

    @Override
    public void complete(TaskContext task, KickOff meeting) {
        plans.kickOff(task.campaign(), meeting, task.actor());
    }
}
