package org.huanjie.engine;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/**
 * An instance belongs to the tenant that its start variable {@value #VARIABLE} names, a called one to that of its caller. Without one it would be
 * seen by everybody, so our own models do not start without.
 */
class InheritedTenants implements TenantIdProvider {

    static final String VARIABLE = "tenant";

    private final Models models;

    InheritedTenants(Models models) {
        this.models = models;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        String process = start.getProcessDefinition().getKey();
        Object tenant =
                start.getVariables() == null ? null : start.getVariables().get(VARIABLE);
        if (tenant == null && models.has(process)) {
            throw new IllegalArgumentException(process + " starts only with a variable " + VARIABLE);
        }
        return (String) tenant;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
