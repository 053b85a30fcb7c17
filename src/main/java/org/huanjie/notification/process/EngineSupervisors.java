package org.huanjie.notification.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.huanjie.access.Right;
import org.huanjie.division.Codes;
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
        return Codes.upTo(region).stream()
                .flatMap(
                        tenant -> identities
                                .createUserQuery()
                                .memberOfGroup(Right.SUPERVISORS)
                                .memberOfTenant(tenant)
                                .unlimitedList()
                                .stream())
                .map(User::getId)
                .distinct()
                .sorted()
                .toList();
    }
}
