package org.huanjie.engine;

import java.util.Arrays;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** People may look at their own account, but neither delete it nor change its password past our own rules, as the engine would let them. */
class SelfServiceAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity[] rights = super.newUser(user);
        Arrays.stream(rights).forEach(right -> right.setPermissions(new Permission[] {Permissions.READ}));
        return rights;
    }

    /** A task that is just being created has no rights yet that could be extended. */
    @Override
    protected AuthorizationEntity getGrantAuthorization(String id, String user, String group, Resource resource) {
        return resource == Resources.TASK && isNew(id) ? null : super.getGrantAuthorization(id, user, group, resource);
    }

    private static boolean isNew(String id) {
        DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
        TaskEntity task = entities.getCachedEntity(TaskEntity.class, id);
        return task != null && entities.getDbEntityCache().isTransient(task);
    }
}
