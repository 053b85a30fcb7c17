package org.huanjie.substitution.web;

import org.huanjie.access.Permissions;
import org.huanjie.substitution.Substitution;
import org.huanjie.substitution.Substitutions;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** A substitution is ended by the person who is replaced, or by an administrator. */
@Component
public class OwnSubstitutions {

    private final Substitutions substitutions;
    private final Permissions permissions;

    OwnSubstitutions(Substitutions substitutions, Permissions permissions) {
        this.substitutions = substitutions;
        this.permissions = permissions;
    }

    public void end(String id) {
        Substitution substitution = substitutions.find(id);
        boolean own =
                permissions.account().filter(substitution.account()::equals).isPresent();
        if (!own && !permissions.administers()) {
            throw new AccessDeniedException("只有本人或管理员可以结束代理");
        }
        substitutions.end(substitution, permissions.actor());
    }
}
