package org.huanjie.notification.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.huanjie.access.Right;
import org.huanjie.notification.Supervisors;
import org.springframework.stereotype.Component;

/** Supervisors as the engine's groups and tenants have them. */
@Component
class EngineSupervisors implements Supervisors {

    private final IdentityService identities;

    EngineSupervisors(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public List<String> of(String region) {
        return identities.createUserQuery().memberOfGroup(Right.SUPERVISORS).orderByUserId().asc().list().stream()
                .map(User::getId)
                .filter(account ->
                        tenants(account).stream().map(Tenant::getId).anyMatch(tenant -> tenant.startsWith(region)))
                .toList();
    }

    private List<Tenant> tenants(String account) {
        return identities.createTenantQuery().userMember(account).list();
    }
}
