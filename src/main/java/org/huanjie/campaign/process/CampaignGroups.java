package org.huanjie.campaign.process;

import static org.huanjie.engine.Executions.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.access.BodyKind;
import org.huanjie.campaign.CampaignPlans;
import org.huanjie.campaign.Campaigns;
import org.springframework.stereotype.Component;

/** Whose task it is in a campaign, asked by the models as {@code ${campaignGroups.league(execution)}}: a body of the campaign's region. */
@Component("campaignGroups")
public class CampaignGroups {

    private final Campaigns campaigns;
    private final CampaignPlans plans;

    CampaignGroups(Campaigns campaigns, CampaignPlans plans) {
        this.campaigns = campaigns;
        this.plans = plans;
    }

    public String league(DelegateExecution execution) {
        return group(BodyKind.LEAGUE, execution);
    }

    /** The body that approves the plan next. */
    public String approver(DelegateExecution execution) {
        return group(plans.approver(campaign(execution)).orElseThrow(), execution);
    }

    private String group(BodyKind kind, DelegateExecution execution) {
        return kind.body(campaigns.get(campaign(execution)).region()).group();
    }
}
