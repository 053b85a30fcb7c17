package org.huanjie.access.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.huanjie.access.Body;
import org.huanjie.access.BulkAccounts;
import org.huanjie.access.process.Memberships.Membership;
import org.huanjie.engine.RandomPasswords;
import org.huanjie.engine.SharedCommand;
import org.springframework.stereotype.Component;

/**
 * Accounts of a whole region in the engine's own tables. All calls share one command: what is there is read before, by the set, so that the engine finds
 * it in its cache, and what is new is written as a batch.
 */
@Component
class EngineBulkAccounts implements BulkAccounts {

    private final IdentityService identities;
    private final EngineAccounts accounts;
    private final Memberships memberships;
    private final RandomPasswords passwords;
    private final SharedCommand command;

    EngineBulkAccounts(
            IdentityService identities,
            EngineAccounts accounts,
            Memberships memberships,
            RandomPasswords passwords,
            SharedCommand command) {
        this.identities = identities;
        this.accounts = accounts;
        this.memberships = memberships;
        this.passwords = passwords;
        this.command = command;
    }

    @Override
    public List<Joining> admit(List<Fresh> fresh, List<Joining> joinings) {
        Set<String> tenants = set(joinings, Joining::tenant);
        tenants.forEach(accounts::openTenant);
        return command.during(() -> {
            Set<Body> bodies = set(joinings, Joining::body);
            Set<String> known = knownGroups(bodies);
            bodies.stream().filter(body -> !known.contains(body.group())).forEach(this::create);
            fresh.forEach(this::create);
            openTo(tenants, joinings, known);
            return join(joinings, known);
        });
    }

    private Set<String> knownGroups(Set<Body> bodies) {
        return identities
                .createGroupQuery()
                .groupIdIn(set(bodies, Body::group).toArray(String[]::new))
                .unlimitedList()
                .stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private void create(Body body) {
        Group group = identities.newGroup(body.group());
        group.setName(EngineAccounts.nameOf(body));
        group.setType(EngineAccounts.GROUP_TYPE);
        identities.saveGroup(group);
    }

    private void create(Fresh person) {
        User user = identities.newUser(person.account());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.mail());
        passwords.set(user, person.password());
        identities.saveUser(user);
    }

    private void openTo(Set<String> tenants, List<Joining> joinings, Set<String> knownGroups) {
        identities
                .createTenantQuery()
                .tenantIdIn(tenants.toArray(String[]::new))
                .unlimitedList();
        Set<Membership> present = memberships.tenantsOf(knownGroups);
        set(joinings, joining -> new Membership(joining.tenant(), joining.body().group())).stream()
                .filter(each -> !present.contains(each))
                .forEach(each -> identities.createTenantGroupMembership(each.member(), each.group()));
    }

    private List<Joining> join(List<Joining> joinings, Set<String> knownGroups) {
        Set<Membership> present = new HashSet<>(memberships.accountsIn(knownGroups));
        List<Joining> joined = joinings.stream()
                .filter(each ->
                        present.add(new Membership(each.account(), each.body().group())))
                .toList();
        read(set(joined, Joining::account));
        joined.forEach(
                each -> identities.createMembership(each.account(), each.body().group()));
        return joined;
    }

    /** Brings accounts into the command's cache. */
    private void read(Set<String> joining) {
        if (!joining.isEmpty()) {
            identities
                    .createUserQuery()
                    .userIdIn(joining.toArray(String[]::new))
                    .unlimitedList();
        }
    }

    private static <T, R> Set<R> set(Collection<T> all, Function<T, R> part) {
        return all.stream().map(part).collect(Collectors.toSet());
    }
}
