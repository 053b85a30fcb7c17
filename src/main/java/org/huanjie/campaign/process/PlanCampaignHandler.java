package org.huanjie.campaign.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignPlan;
import org.huanjie.campaign.CampaignPlans;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaign.PlanReply;
import org.huanjie.campaignscheme.CampaignScheme.Pilots;
import org.huanjie.division.Divisions;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The League body of the region writes the campaign's plan and chooses the pilot places (LN-1.5, HB-4). */
@Component
class PlanCampaignHandler implements UserTaskHandler<CampaignPlan> {

    private final Campaigns campaigns;
    private final CampaignPlans plans;
    private final Divisions divisions;

    PlanCampaignHandler(Campaigns campaigns, CampaignPlans plans, Divisions divisions) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.divisions = divisions;
    }

    @Override
    public Object form(TaskContext task) {
        Campaign campaign = campaigns.get(task.campaign());
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("context", context(task, campaign));
        form.put("aims", before(task, CampaignPlan::aims));
        form.put("chair", before(task, CampaignPlan::chair));
        form.put("members", before(task, CampaignPlan::members));
        form.put("duties", before(task, CampaignPlan::duties));
        form.put("steps", before(task, CampaignPlan::steps));
        form.put(
                "pilots",
                plans.plan(task.campaign())
                        .map(CampaignPlan::pilots)
                        .orElseGet(() -> plans.proposedPilots(task.campaign())));
        return form;
    }

    private Map<String, Object> context(TaskContext task, Campaign campaign) {
        Optional<Pilots> pilots = campaigns.scheme(task.campaign()).pilots();
        return Map.of(
                "title", campaign.title(),
                "region", divisions.name(campaign.region()),
                "start", campaign.start(),
                "deadline", campaign.deadline().map(Object::toString).orElse(""),
                "bodies", campaigns.progress(task.campaign()).bodies(),
                "pilots", pilots.isPresent(),
                "clause", pilots.map(asked -> asked.basis().clause()).orElse(""),
                "opinions",
                        plans.reply(task.campaign()).map(PlanReply::opinion).stream()
                                .toList());
    }

    private String before(TaskContext task, Function<CampaignPlan, String> part) {
        return plans.plan(task.campaign()).map(part).orElse("");
    }

    @Override
    public void complete(TaskContext task, CampaignPlan plan) {
        plans.write(task.campaign(), plan, task.actor());
    }
}
