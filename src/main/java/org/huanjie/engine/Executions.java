package org.huanjie.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;

/** What every execution of a model can tell. */
public final class Executions {

    private Executions() {}

    /** The election for which it runs. */
    public static ElectionId election(DelegateExecution execution) {
        return new ElectionId(execution.getProcessBusinessKey());
    }

    /** The campaign for which it runs. */
    public static CampaignId campaign(DelegateExecution execution) {
        return new CampaignId(execution.getProcessBusinessKey());
    }
}
