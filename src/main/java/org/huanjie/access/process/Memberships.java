package org.huanjie.access.process;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.storage.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to which groups, and which groups to which tenants, read for many groups at once, which the engine's own queries cannot do. */
@Repository
class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member of a group: an account, or a tenant in which the group works. */
    record Membership(String member, String group) {}

    Set<Membership> accountsIn(Collection<String> groups) {
        return read("select USER_ID_, GROUP_ID_ from ACT_ID_MEMBERSHIP where GROUP_ID_ in (:groups)", groups);
    }

    Set<Membership> tenantsOf(Collection<String> groups) {
        return read("select TENANT_ID_, GROUP_ID_ from ACT_ID_TENANT_MEMBER where GROUP_ID_ in (:groups)", groups);
    }

    private Set<Membership> read(String query, Collection<String> groups) {
        return Batches.of(groups)
                .flatMap(portion -> jdbc
                        .sql(query)
                        .param("groups", portion)
                        .query((row, number) -> new Membership(row.getString(1), row.getString(2)))
                        .list()
                        .stream())
                .collect(Collectors.toSet());
    }
}
