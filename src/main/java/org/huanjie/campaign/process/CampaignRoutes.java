package org.huanjie.campaign.process;

import static org.huanjie.engine.Executions.campaign;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.campaign.CampaignPlans;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme;
import org.springframework.stereotype.Component;

/** What the gateways of the model {@code campaign} ask of the campaign's scheme. */
@Component("campaignRoutes")
public class CampaignRoutes {

    private final Campaigns campaigns;
    private final CampaignPlans plans;

    CampaignRoutes(Campaigns campaigns, CampaignPlans plans) {
        this.campaigns = campaigns;
        this.plans = plans;
    }

    /** Whether a plan is written: it is approved, or chooses pilot places. */
    public boolean plan(DelegateExecution execution) {
        return approval(execution) || pilots(execution);
    }

    /** Whether somebody approves the plan (LN-1.3). */
    public boolean approval(DelegateExecution execution) {
        return plans.approver(campaign(execution)).isPresent();
    }

    /** Whether pilot places go first (HB-4, JS-6). */
    public boolean pilots(DelegateExecution execution) {
        return scheme(execution).pilots().isPresent();
    }

    /** Whether a meeting sets the campaign going (HB-1). */
    public boolean kickOff(DelegateExecution execution) {
        return scheme(execution).kickOff().isPresent();
    }

    private CampaignScheme scheme(DelegateExecution execution) {
        return campaigns.scheme(campaign(execution));
    }
}
