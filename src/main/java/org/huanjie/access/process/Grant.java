package org.huanjie.access.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * A right in the engine that a group has, or everybody who is signed in.
 *
 * @param group empty for everybody
 * @param id of the resource; {@code *} for all
 */
record Grant(String group, Resource resource, String id, List<Permission> permissions) {

    private static final String EVERYBODY = "";

    static Grant toEverybody(Resource resource, String id, Permission... permissions) {
        return new Grant(EVERYBODY, resource, id, List.of(permissions));
    }

    static Grant to(String group, Resource resource, String id, Permission... permissions) {
        return new Grant(group, resource, id, List.of(permissions));
    }

    static Stream<Grant> everythingTo(String group) {
        return Arrays.stream(Resources.values())
                .map(resource -> to(group, resource, Authorization.ANY, Permissions.ALL));
    }

    boolean standsIn(List<Authorization> existing) {
        return existing.stream().anyMatch(this::is);
    }

    void create(AuthorizationService authorizations) {
        Authorization authorization = authorizations.createNewAuthorization(
                group.equals(EVERYBODY) ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (!group.equals(EVERYBODY)) {
            authorization.setGroupId(group);
        }
        authorization.setResource(resource);
        authorization.setResourceId(id);
        permissions.forEach(authorization::addPermission);
        authorizations.saveAuthorization(authorization);
    }

    private boolean is(Authorization authorization) {
        boolean sameHolder = group.equals(EVERYBODY)
                ? authorization.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL
                : group.equals(authorization.getGroupId());
        return sameHolder
                && authorization.getResourceType() == resource.resourceType()
                && authorization.getResourceId().equals(id);
    }
}
