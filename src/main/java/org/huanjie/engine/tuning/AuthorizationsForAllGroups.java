package org.huanjie.engine.tuning;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks a person's rights for all groups of that person; asking first which of them hold any right costs more than it saves. A right that one of several
 * things gives, such as that to a task, is judged from the few rows that speak of it: the engine's own statement about it is put together anew each time and took a quarter of what
 * claiming and answering a task costs. Rights on a single process instance are never given, so there are none to take away when it ends.
 */
public class AuthorizationsForAllGroups extends AuthorizationManager {

    private final JdbcClient jdbc;

    public AuthorizationsForAllGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public boolean isAuthorized(String user, List<String> groups, CompositePermissionCheck check) {
        return user != null && judgedHere(check)
                ? GrantedRights.of(jdbc, user, filterAuthenticatedGroupIds(groups), check.getAtomicChecks())
                        .anyOf(check.getAtomicChecks())
                : super.isAuthorized(user, groups, check);
    }

    private boolean judgedHere(CompositePermissionCheck check) {
        return check.isDisjunctive()
                && check.getCompositeChecks().isEmpty()
                && check.getAtomicChecks().stream().allMatch(this::named)
                && ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_ALWAYS.equals(
                        Context.getProcessEngineConfiguration().getAuthorizationCheckRevokes());
    }

    private boolean named(PermissionCheck check) {
        return check.getResourceId() != null
                && check.getAuthorizationNotFoundReturnValue() == null
                && isResourceValidForPermission(check);
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        if (resource != Resources.PROCESS_INSTANCE) {
            super.deleteAuthorizationsByResourceId(resource, id);
        }
    }
}
