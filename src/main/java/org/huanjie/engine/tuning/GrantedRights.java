package org.huanjie.engine.tuning;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The grants and revocations that speak of some things and of a person, of any of that person's groups, or of everybody. */
record GrantedRights(String user, List<Row> rows) {

    private static final String READ = """
            select TYPE_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ from ACT_RU_AUTHORIZATION
            where RESOURCE_ID_ in (:things) and (USER_ID_ in (:people)%s)
            """;
    private static final String OF_PEOPLE = READ.formatted("");
    private static final String OF_GROUPS_TOO = READ.formatted(" or GROUP_ID_ in (:groups)");

    /** @param user nobody where it is a group's */
    record Row(int type, Optional<String> user, int kind, String thing, int permissions) {

        private static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getInt("TYPE_"),
                    Optional.ofNullable(row.getString("USER_ID_")),
                    row.getInt("RESOURCE_TYPE_"),
                    row.getString("RESOURCE_ID_"),
                    row.getInt("PERMS_"));
        }
    }

    static GrantedRights of(
            JdbcClient jdbc, String user, Collection<String> groups, Collection<PermissionCheck> checks) {
        List<String> things = Stream.concat(checks.stream().map(PermissionCheck::getResourceId), Stream.of(ANY))
                .distinct()
                .toList();
        JdbcClient.StatementSpec read = jdbc.sql(groups.isEmpty() ? OF_PEOPLE : OF_GROUPS_TOO)
                .param("things", things)
                .param("people", List.of(user, ANY));
        return new GrantedRights(
                user,
                (groups.isEmpty() ? read : read.param("groups", groups))
                        .query(Row::read)
                        .list());
    }

    /** Whether the first of the checks of which anything speaks is granted. */
    boolean anyOf(Collection<PermissionCheck> checks) {
        return checks.stream()
                .flatMap(check -> granted(check).stream())
                .findFirst()
                .orElse(false);
    }

    /** What is said to a person comes before what is said to the groups, and that before what is said to everybody; of the thing itself before of any. */
    private Optional<Boolean> granted(PermissionCheck check) {
        Predicate<Row> ofPerson = row ->
                row.type() != Authorization.AUTH_TYPE_GLOBAL && row.user().equals(Optional.of(user));
        Predicate<Row> ofGroups = row ->
                row.type() != Authorization.AUTH_TYPE_GLOBAL && row.user().isEmpty();
        Predicate<Row> ofEverybody = row -> row.type() == Authorization.AUTH_TYPE_GLOBAL;
        return Stream.of(ofPerson, ofGroups, ofEverybody)
                .flatMap(whom -> Stream.of(check.getResourceId(), ANY).flatMap(thing -> said(whom, thing, check)))
                .findFirst();
    }

    private Stream<Boolean> said(Predicate<Row> whom, String thing, PermissionCheck check) {
        List<Row> spoken = rows.stream()
                .filter(whom)
                .filter(row ->
                        row.kind() == check.getResourceType() && row.thing().equals(thing))
                .toList();
        boolean granted = spoken.stream()
                .anyMatch(row -> row.type() != Authorization.AUTH_TYPE_REVOKE && has(row, check.getPerms()));
        boolean revoked = spoken.stream()
                .anyMatch(row -> row.type() != Authorization.AUTH_TYPE_GRANT && !has(row, check.getPerms()));
        return granted || revoked ? Stream.of(granted) : Stream.empty();
    }

    private static boolean has(Row row, int permissions) {
        return (row.permissions() & permissions) == permissions;
    }
}
