package org.huanjie.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Runs engine calls as a given user (restricted by authorizations) or as the system (unrestricted). */
@Component
public class Acting {

    private final IdentityService identity;

    public Acting(ProcessEngine engine) {
        identity = engine.getIdentityService();
    }

    /** The user on whose behalf the engine is called; empty for the program itself. */
    public Optional<String> person() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** Somebody with what they belong to, read once for many calls. */
    public record Member(String account, List<String> groups, List<String> tenants) {}

    /** Asks with the rights of a person. */
    public <T> T as(String person, Supplier<T> work) {
        return as(member(person), work);
    }

    /** Asks with the rights that a person had when they were read. */
    public <T> T as(Member person, Supplier<T> work) {
        return restoring(() -> identity.setAuthentication(person.account(), person.groups(), person.tenants()), work);
    }

    /** What a person belongs to at present. */
    public Member member(String person) {
        return new Member(person, groups(person), tenants(person));
    }

    /** Asks or acts as the program, whoever is signed in. */
    public <T> T asProgram(Supplier<T> work) {
        return restoring(identity::clearAuthentication, work);
    }

    private <T> T restoring(Runnable change, Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        change.run();
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    private void restore(Authentication before) {
        if (before == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
        }
    }

    private List<String> groups(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> tenants(String person) {
        return identity.createTenantQuery().userMember(person).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .toList();
    }
}
