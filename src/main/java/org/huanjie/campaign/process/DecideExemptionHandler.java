package org.huanjie.campaign.process;

import java.util.Map;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaign.Exemption;
import org.huanjie.campaign.ExemptionReply;
import org.huanjie.campaign.Exemptions;
import org.huanjie.division.Divisions;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.springframework.stereotype.Component;

/** The League body of the region decides whether a body is excused from a campaign, or begins later. */
@Component
class DecideExemptionHandler implements UserTaskHandler<ExemptionReply> {

    private final Campaigns campaigns;
    private final Exemptions exemptions;
    private final Divisions divisions;

    DecideExemptionHandler(Campaigns campaigns, Exemptions exemptions, Divisions divisions) {
        this.campaigns = campaigns;
        this.exemptions = exemptions;
        this.divisions = divisions;
    }

    @Override
    public Object form(TaskContext task) {
        Exemption asked = asked(task);
        return Map.of(
                "context",
                Map.of(
                        "title", campaigns.get(task.campaign()).title(),
                        "body", divisions.name(asked.division()),
                        "resumesOn", asked.resumesOn().map(Object::toString).orElse(""),
                        "reason", asked.reason()),
                "decision",
                ExemptionReply.Decision.GRANTED,
                "opinion",
                "");
    }

    @Override
    public void complete(TaskContext task, ExemptionReply reply) {
        exemptions.decide(asked(task).id(), reply, task.actor());
    }

    private Exemption asked(TaskContext task) {
        return exemptions.get(task.value(CampaignModel.EXEMPTION, String.class));
    }
}
