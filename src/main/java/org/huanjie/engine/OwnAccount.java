package org.huanjie.engine;

import java.util.Arrays;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** People may look at their own account, but neither delete it nor change its password past our own rules, as the engine would let them. */
class OwnAccount extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity[] rights = super.newUser(user);
        Arrays.stream(rights).forEach(right -> right.setPermissions(new Permission[] {Permissions.READ}));
        return rights;
    }
}
