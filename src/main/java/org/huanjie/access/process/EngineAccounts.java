package org.huanjie.access.process;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.huanjie.access.Accounts;
import org.huanjie.access.Body;
import org.huanjie.access.Right;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Accounts, groups and tenants in the engine's own tables. */
@Component
class EngineAccounts implements Accounts {

    private static final String GROUP_TYPE = "WORKFLOW";

    /** How the states of violated keys begin. */
    private static final String VIOLATED = "23";

    private final IdentityService identities;

    EngineAccounts(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public boolean passwordIsRight(String account, String password) {
        try {
            return identities.checkPassword(account, password);
        } catch (OptimisticLockingException hashedAnewAtTheSameMoment) {
            return identities.checkPassword(account, password);
        }
    }

    @Override
    public Optional<String> storedPassword(String account) {
        return Optional.ofNullable(user(account)).map(User::getPassword);
    }

    @Override
    public List<String> groups(String account) {
        return identities.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
    }

    @Override
    public List<String> tenants(String account) {
        List<String> regions = supervised(account);
        Stream<String> below = regions.isEmpty()
                ? Stream.empty()
                : ids(identities.createTenantQuery())
                        .filter(tenant -> regions.stream().anyMatch(tenant::startsWith));
        return Stream.concat(
                        ids(identities.createTenantQuery().userMember(account).includingGroupsOfUser(true)), below)
                .distinct()
                .toList();
    }

    @Override
    public List<String> supervised(String account) {
        List<String> groups = groups(account);
        if (!groups.contains(Right.SUPERVISORS)) {
            return List.of();
        }
        return Stream.concat(
                        ids(identities.createTenantQuery().userMember(account)),
                        groups.stream()
                                .filter(EngineAccounts::noBody)
                                .flatMap(group ->
                                        ids(identities.createTenantQuery().groupMember(group))))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Holder> supervisors() {
        return holders(Right.SUPERVISORS);
    }

    @Override
    public List<String> supervisorsOf(String region) {
        Stream<User> own =
                identities
                        .createUserQuery()
                        .memberOfGroup(Right.SUPERVISORS)
                        .memberOfTenant(region)
                        .unlimitedList()
                        .stream();
        List<Group> groups =
                identities.createGroupQuery().memberOfTenant(region).unlimitedList();
        Set<String> supervisors = supervisors().stream().map(Holder::account).collect(Collectors.toSet());
        Stream<String> through = groups.stream()
                .map(Group::getId)
                .filter(EngineAccounts::noBody)
                .flatMap(group -> holders(group).stream())
                .map(Holder::account)
                .filter(supervisors::contains);
        return Stream.concat(own.map(User::getId), through).distinct().toList();
    }

    private static boolean noBody(String group) {
        return Body.ofGroup(group).isEmpty();
    }

    private static Stream<String> ids(TenantQuery tenants) {
        return tenants.unlimitedList().stream().map(Tenant::getId);
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
        return holders(body.group());
    }

    private List<Holder> holders(String group) {
        return identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().unlimitedList().stream()
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
        unlessAnother(() -> identities.saveUser(user));
    }

    @Override
    public void setPassword(String account, String password) {
        User user = user(account);
        user.setPassword(password);
        identities.saveUser(user);
    }

    @Override
    public void rename(String account, String name, String mail) {
        User user = user(account);
        user.setFirstName(name);
        user.setEmail(mail);
        identities.saveUser(user);
    }

    @Override
    public void leave(String account, String group) {
        if (group.equals(Right.SUPERVISORS)) {
            dismissSupervisor(account);
        } else {
            identities.deleteMembership(account, group);
        }
    }

    @Override
    public void delete(String account) {
        identities.deleteUser(account);
    }

    @Override
    public List<String> administrators() {
        return holders(Right.ADMINISTRATORS).stream().map(Holder::account).toList();
    }

    private User user(String account) {
        return identities.createUserQuery().userId(account).singleResult();
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
            unlessAnother(() -> identities.createTenantGroupMembership(tenant, body.group()));
        }
        addTo(account, body.group());
    }

    @Override
    public void oversee(String account, String region) {
        createTenant(region);
        if (identities.createTenantQuery().tenantId(region).userMember(account).count() == 0) {
            unlessAnother(() -> identities.createTenantUserMembership(region, account));
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

    @Override
    public void dismissSupervisor(String account) {
        identities.deleteMembership(account, Right.SUPERVISORS);
        ids(identities.createTenantQuery().userMember(account))
                .forEach(region -> identities.deleteTenantUserMembership(region, account));
    }

    void createGroup(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType(GROUP_TYPE);
            unlessAnother(() -> identities.saveGroup(group));
        }
    }

    private void createTenant(String id) {
        if (identities.createTenantQuery().tenantId(id).count() == 0) {
            Tenant tenant = identities.newTenant(id);
            tenant.setName(id);
            unlessAnother(() -> identities.saveTenant(tenant));
        }
    }

    private void addTo(String account, String group) {
        if (identities.createGroupQuery().groupId(group).groupMember(account).count() == 0) {
            unlessAnother(() -> identities.createMembership(account, group));
        }
    }

    /** Two who add the same at once: the second is told that somebody was faster. */
    private static void unlessAnother(Runnable addition) {
        try {
            addition.run();
        } catch (ProcessEngineException failure) {
            boolean there = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                    .anyMatch(cause -> cause instanceof SQLException sql
                            && String.valueOf(sql.getSQLState()).startsWith(VIOLATED));
            throw there ? new DuplicateKeyException("somebody added the same", failure) : failure;
        }
    }
}
