package org.huanjie.campaign.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.huanjie.access.Accounts;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignProcess;
import org.huanjie.engine.Acting;
import org.huanjie.ids.CampaignId;
import org.springframework.stereotype.Component;

/** Campaigns in the engine; the business key is the campaign's id, the tenant its region. */
@Component
class EngineCampaigns implements CampaignProcess {

    private final RuntimeService runtime;
    private final Acting acting;
    private final Accounts accounts;

    EngineCampaigns(RuntimeService runtime, Acting acting, Accounts accounts) {
        this.runtime = runtime;
        this.acting = acting;
        this.accounts = accounts;
    }

    @Override
    public void start(Campaign campaign) {
        acting.asProgram(() -> {
            accounts.openTenant(campaign.region());
            return runtime.startProcessInstanceByKey(
                    CampaignModel.KEY, campaign.id().value(), Map.of(CampaignModel.TENANT, campaign.region()));
        });
    }

    @Override
    public void resume(CampaignId campaign) {
        acting.asProgram(() -> runtime.createMessageCorrelation(CampaignModel.RESUMED_MESSAGE)
                .processInstanceBusinessKey(campaign.value())
                .correlateAllWithResult());
    }

    @Override
    public void stop(CampaignId campaign) {
        acting.asProgram(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(campaign.value(), CampaignModel.EXEMPTION_KEY)
                    .list()
                    .forEach(open -> runtime.deleteProcessInstance(open.getId(), "campaign stopped"));
            return runtime.createMessageCorrelation(CampaignModel.STOPPED_MESSAGE)
                    .processInstanceBusinessKey(campaign.value())
                    .correlateAllWithResult();
        });
    }

    @Override
    public void decideExemption(Campaign campaign, String exemption) {
        acting.asProgram(() -> runtime.startProcessInstanceByKey(
                CampaignModel.EXEMPTION_KEY,
                campaign.id().value(),
                Map.of(CampaignModel.TENANT, campaign.region(), CampaignModel.EXEMPTION, exemption)));
    }
}
