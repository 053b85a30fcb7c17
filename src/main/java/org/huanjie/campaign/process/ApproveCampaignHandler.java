package org.huanjie.campaign.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignPlan;
import org.huanjie.campaign.CampaignPlans;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaign.PlanReply;
import org.huanjie.division.Divisions;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The party committee of the region, or the League body above, approves the campaign's plan or returns it (LN-3.3, E16). */
@Component
class ApproveCampaignHandler implements UserTaskHandler<PlanReply> {

    private static final String APPROVED = "approved";
    private static final String NEXT = "next";
    private static final String RETURNED = "returned";

    private final Campaigns campaigns;
    private final CampaignPlans plans;
    private final Divisions divisions;

    ApproveCampaignHandler(Campaigns campaigns, CampaignPlans plans, Divisions divisions) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.divisions = divisions;
    }

    @Override
    public Object form(TaskContext task) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("context", context(task));
        form.put("decision", PlanReply.Decision.APPROVED);
        form.put("opinion", "");
        return form;
    }

    private Map<String, Object> context(TaskContext task) {
        Campaign campaign = campaigns.get(task.campaign());
        CampaignPlan plan = plans.plan(task.campaign()).orElseThrow();
        return Map.of(
                "title", campaign.title(),
                "start", campaign.start(),
                "deadline", campaign.deadline().map(Object::toString).orElse(""),
                "bodies", campaigns.progress(task.campaign()).bodies(),
                "plan", plan,
                "pilots", pilots(plan));
    }

    private List<Map<String, String>> pilots(CampaignPlan plan) {
        return plan.pilots().stream()
                .map(code -> Map.of("code", code, "name", divisions.name(code)))
                .toList();
    }

    @Override
    public void complete(TaskContext task, PlanReply reply) {
        plans.decide(task.campaign(), reply, task.actor());
        task.route(CampaignModel.DECISION, decision(task, reply));
    }

    private String decision(TaskContext task, PlanReply reply) {
        if (reply.decision() == PlanReply.Decision.RETURNED) {
            return RETURNED;
        }
        return plans.approver(task.campaign()).isPresent() ? NEXT : APPROVED;
    }
}
