package org.huanjie.access.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.huanjie.access.AccessHouse;
import org.huanjie.access.process.Memberships.Membership;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = AccessHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huanjie.models=classpath:access/*.bpmn",
            "huanjie.forms=classpath:access/*.html",
            "huanjie.data-dir=target/access-test"
        })
class MembershipsTest {

    @Autowired
    private Memberships memberships;

    @Test
    void theMembersAndTenantsOfSeveralGroupsAreReadAtOnce() {
        Set<String> groups = Set.of("league:460203198", "review:370614003", "league:999999");

        assertThat(memberships.accountsIn(groups))
                .containsExactlyInAnyOrder(
                        new Membership("jiyang-league", "league:460203198"),
                        new Membership("xingang-review", "review:370614003"));
        assertThat(memberships.tenantsOf(groups))
                .containsExactlyInAnyOrder(
                        new Membership("460203", "league:460203198"), new Membership("370614", "review:370614003"));
        assertThat(memberships.accountsIn(List.of())).isEmpty();
    }
}
