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
import org.huanjie.access.SupervisedRegions;
import org.huanjie.storage.Batches;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Accounts, groups and tenants in the engine's own tables. */
@Component
class EngineAccounts implements Accounts {

    static final String GROUP_TYPE = "WORKFLOW";

    /** How the states of violated keys begin. */
    private static final String VIOLATED = "23";

    private final IdentityService identities;
    private final SupervisedRegions regions;

    EngineAccounts(IdentityService identities, SupervisedRegions regions) {
        this.identities = identities;
        this.regions = regions;
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
        return ids(identities.createTenantQuery().userMember(account).includingGroupsOfUser(true))
                .distinct()
                .toList();
    }

    @Override
    public List<String> supervised(String account) {
        List<String> groups = groups(account);
        return groups.contains(Right.SUPERVISORS)
                ? Stream.concat(regions.of(account).stream(), throughGroups(groups))
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    private Stream<String> throughGroups(List<String> groups) {
        return groups.stream()
                .filter(EngineAccounts::noBody)
                .flatMap(group -> ids(identities.createTenantQuery().groupMember(group)));
    }

    @Override
    public List<Holder> supervisors() {
        return holders(Right.SUPERVISORS);
    }

    @Override
    public List<String> supervisorsOf(String region) {
        List<Group> groups =
                identities.createGroupQuery().memberOfTenant(region).unlimitedList();
        Set<String> supervisors = supervisors().stream().map(Holder::account).collect(Collectors.toSet());
        Stream<String> through = groups.stream()
                .map(Group::getId)
                .filter(EngineAccounts::noBody)
                .flatMap(group -> holders(group).stream())
                .map(Holder::account);
        return Stream.concat(regions.supervisorsOf(region).stream(), through)
                .filter(supervisors::contains)
                .distinct()
                .toList();
    }

    private static boolean noBody(String group) {
        return Body.ofGroup(group).isEmpty();
    }

    private static Stream<String> ids(TenantQuery tenants) {
        return tenants.unlimitedList().stream().map(Tenant::getId);
    }

    @Override
    public Set<String> existing(Collection<String> accounts) {
        return Batches.of(accounts)
                .flatMap(portion ->
                        identities.createUserQuery().userIdIn(portion.toArray(String[]::new)).unlimitedList().stream())
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
        User user = newUser(account, name, mail);
        user.setPassword(password);
        unlessAnother(() -> identities.saveUser(user));
    }

    @Override
    public void createWithoutPassword(String account, String name, String mail) {
        unlessAnother(() -> identities.saveUser(newUser(account, name, mail)));
    }

    private User newUser(String account, String name, String mail) {
        User user = identities.newUser(account);
        user.setFirstName(name);
        user.setLastName("");
        user.setEmail(mail);
        return user;
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
        createGroup(body.group(), nameOf(body));
        openTenant(tenant);
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

    /** What the group of a body is called. */
    static String nameOf(Body body) {
        return body.kind().title() + " " + body.division();
    }

    @Override
    public void oversee(String account, String region) {
        regions.add(account, region);
        openTenant(region);
        joinTenants(account);
    }

    @Override
    public void openTenant(String tenant) {
        if (createTenant(tenant)) {
            supervisors().stream()
                    .map(Holder::account)
                    .filter(account -> supervised(account).stream().anyMatch(tenant::startsWith))
                    .forEach(account -> joinTenant(account, tenant));
        }
    }

    /** The web applications read the engine's own memberships at each request, so they must stand there for every tenant below the regions. */
    void joinTenants(String account) {
        List<String> supervised = supervised(account);
        Set<String> below = ids(identities.createTenantQuery())
                .filter(tenant -> supervised.stream().anyMatch(tenant::startsWith))
                .collect(Collectors.toSet());
        Set<String> present =
                ids(identities.createTenantQuery().userMember(account)).collect(Collectors.toSet());
        present.stream()
                .filter(tenant -> !below.contains(tenant))
                .forEach(tenant -> identities.deleteTenantUserMembership(tenant, account));
        below.stream().filter(tenant -> !present.contains(tenant)).forEach(tenant -> joinTenant(account, tenant));
    }

    private void joinTenant(String account, String tenant) {
        if (identities.createTenantQuery().tenantId(tenant).userMember(account).count() == 0) {
            unlessAnother(() -> identities.createTenantUserMembership(tenant, account));
        }
    }

    /** Brings installations up to date in which the memberships themselves were the regions, and whatever was changed in the engine meanwhile. */
    void bringSupervisorsUpToDate() {
        for (Holder supervisor : supervisors()) {
            String account = supervisor.account();
            if (regions.of(account).isEmpty()) {
                List<String> others = throughGroups(groups(account)).toList();
                ids(identities.createTenantQuery().userMember(account))
                        .filter(tenant -> others.stream().noneMatch(tenant::startsWith))
                        .forEach(tenant -> regions.add(account, tenant));
            }
            joinTenants(account);
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
        regions.remove(account);
        joinTenants(account);
    }

    void createGroup(String id, String name) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType(GROUP_TYPE);
            unlessAnother(() -> identities.saveGroup(group));
        }
    }

    private boolean createTenant(String id) {
        boolean isNew = identities.createTenantQuery().tenantId(id).count() == 0;
        if (isNew) {
            Tenant tenant = identities.newTenant(id);
            tenant.setName(id);
            unlessAnother(() -> identities.saveTenant(tenant));
        }
        return isNew;
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
