package org.huanjie.access.process;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.huanjie.access.Accounts;
import org.huanjie.access.Body;
import org.huanjie.access.Right;
import org.springframework.stereotype.Component;

/** Accounts, groups and tenants in the engine's own tables; passwords are kept there as salted SHA-512. */
@Component
class EngineAccounts implements Accounts {

    private static final String GROUP_TYPE = "WORKFLOW";

    private final IdentityService identities;

    EngineAccounts(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public boolean passwordIsRight(String account, String password) {
        return identities.checkPassword(account, password);
    }

    @Override
    public List<String> groups(String account) {
        return identities.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
    }

    @Override
    public List<String> tenants(String account) {
        return identities.createTenantQuery().userMember(account).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .toList();
    }

    @Override
    public Set<String> existing(Collection<String> accounts) {
        return accounts.isEmpty()
                ? Set.of()
                : identities.createUserQuery().userIdIn(accounts.toArray(String[]::new)).unlimitedList().stream()
                        .map(User::getId)
                        .collect(Collectors.toSet());
    }

    @Override
    public List<Holder> members(Body body) {
        return identities.createUserQuery().memberOfGroup(body.group()).orderByUserId().asc().unlimitedList().stream()
                .map(user -> new Holder(user.getId(), user.getFirstName()))
                .toList();
    }

    @Override
    public void create(String account, String name, String mail, String password) {
        User user = identities.newUser(account);
        user.setFirstName(name);
        user.setLastName("");
        user.setEmail(mail);
        user.setPassword(password);
        identities.saveUser(user);
    }

    @Override
    public void setPassword(String account, String password) {
        User user = identities.createUserQuery().userId(account).singleResult();
        user.setPassword(password);
        identities.saveUser(user);
    }

    @Override
    public void join(String account, Body body, String tenant) {
        createGroup(body.group(), body.role().title() + " " + body.division());
        createTenant(tenant);
        if (identities
                        .createTenantQuery()
                        .tenantId(tenant)
                        .groupMember(body.group())
                        .count()
                == 0) {
            identities.createTenantGroupMembership(tenant, body.group());
        }
        addTo(account, body.group());
    }

    @Override
    public void oversee(String account, String tenant) {
        createTenant(tenant);
        if (identities.createTenantQuery().tenantId(tenant).userMember(account).count() == 0) {
            identities.createTenantUserMembership(tenant, account);
        }
    }

    @Override
    public void makeAdministrator(String account) {
        addTo(account, Right.ADMINISTRATORS);
    }

    @Override
    public void makeSupervisor(String account) {
        addTo(account, Right.SUPERVISORS);
    }

    void createGroup(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType(GROUP_TYPE);
            identities.saveGroup(group);
        }
    }

    private void createTenant(String id) {
        if (identities.createTenantQuery().tenantId(id).count() == 0) {
            Tenant tenant = identities.newTenant(id);
            tenant.setName(id);
            identities.saveTenant(tenant);
        }
    }

    private void addTo(String account, String group) {
        if (identities.createGroupQuery().groupId(group).groupMember(account).count() == 0) {
            identities.createMembership(account, group);
        }
    }
}
