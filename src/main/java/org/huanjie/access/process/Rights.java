package org.huanjie.access.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.huanjie.access.Right;
import org.springframework.stereotype.Component;

/**
 * What people may do in the engine. Everybody who is signed in may use Tasklist and read what the processes are called; the rights on
 * tasks come from their candidate groups. Supervisors watch in Cockpit what belongs to their tenants. Administrators may everything.
 */
@Component
class Rights {

    private static final List<Grant> GRANTS = Stream.concat(
                    Stream.of(
                            Grant.toEverybody(Resources.APPLICATION, "tasklist", ACCESS),
                            Grant.toEverybody(Resources.APPLICATION, "welcome", ACCESS),
                            Grant.toEverybody(Resources.FILTER, Authorization.ANY, READ),
                            Grant.toEverybody(
                                    Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ),
                            Grant.to(Right.SUPERVISORS, Resources.APPLICATION, "cockpit", ACCESS),
                            Grant.to(Right.SUPERVISORS, Resources.TASK, Authorization.ANY, READ),
                            Grant.to(
                                    Right.SUPERVISORS,
                                    Resources.PROCESS_DEFINITION,
                                    Authorization.ANY,
                                    ProcessDefinitionPermissions.READ,
                                    READ_INSTANCE,
                                    READ_TASK,
                                    READ_HISTORY)),
                    Grant.everythingTo(Right.ADMINISTRATORS))
            .toList();

    private final AuthorizationService authorizations;
    private final EngineAccounts accounts;

    Rights(AuthorizationService authorizations, EngineAccounts accounts) {
        this.authorizations = authorizations;
        this.accounts = accounts;
    }

    /** Grants what is not granted yet, to groups that are there even while nobody belongs to them. */
    void apply() {
        accounts.createGroup(Right.ADMINISTRATORS, "系统管理员");
        accounts.createGroup(Right.SUPERVISORS, "督导");
        List<Authorization> existing = Stream.concat(
                        authorizations
                                .createAuthorizationQuery()
                                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                                .unlimitedList()
                                .stream(),
                        authorizations
                                .createAuthorizationQuery()
                                .groupIdIn(Right.ADMINISTRATORS, Right.SUPERVISORS)
                                .unlimitedList()
                                .stream())
                .toList();
        GRANTS.stream().filter(grant -> !grant.standsIn(existing)).forEach(grant -> grant.create(authorizations));
    }
}
