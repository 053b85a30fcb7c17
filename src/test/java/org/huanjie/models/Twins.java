package org.huanjie.models;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huanjie.ids.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of elections, only in those tables that reports read, and on PostgreSQL only: more elections than could be held. */
final class Twins {

    private static final ElectionId ELECTION = new ElectionId("x.election = t.old_id");

    private final JdbcClient database;

    Twins(JdbcClient database) {
        this.database = database;
    }

    /** Every body gets so many twins in the same county, with the same elections. Returns how many elections there are then. */
    int copy(Collection<String> bodies, int times) {
        database.sql("""
                        create table twin_body as
                        select b.division as old_division,
                            substring(b.division, 1, 6) || (400000 + (select count(*) from body) + row_number() over (order by b.division, n.number)) as division
                        from body b cross join generate_series(1, cast(:times as integer)) n(number)
                        where b.kind = 'league' and b.division in (:bodies)
                        """).param("times", times).param("bodies", bodies).update();
        database.sql("""
                        create table twin as
                        select e.id as old_id, t.division || substring(e.id, length(e.division) + 1) as id, t.old_division, t.division
                        from election e join twin_body t on t.old_division = e.division
                        """).update();
        database.sql("create index twin_old_id on twin (old_id)").update();
        bodies();
        elections();
        ofElections();
        ofRequestsAndCourses();
        database.sql("analyze").update();
        return database.sql("select count(*) from election")
                .query(Integer.class)
                .single();
    }

    private void bodies() {
        database.sql("""
                        insert into body (division, kind, name, mail)
                        select t.division, x.kind, x.name, x.mail from body x join twin_body t on t.old_division = x.division where x.kind = 'league'
                        """).update();
    }

    private void elections() {
        copy(
                "election",
                "x.id = t.old_id",
                Map.of(
                        "id", "t.id",
                        "division", "t.division",
                        "open_division", "case when x.open_division is null then null else t.division end"));
    }

    private void ofElections() {
        for (String table : List.of("minutes", "ballot_round")) {
            copy(table, ELECTION.value(), Map.of("election", "t.id"));
        }
        for (String table : List.of("notice", "approval_request", "meeting", "training_course")) {
            copy(table, ELECTION.value(), Map.of("election", "t.id", "id", twin("id")));
        }
        copy(
                "objection",
                ELECTION.value(),
                Map.of(
                        "election",
                        "t.id",
                        "id",
                        twin("id"),
                        "notice",
                        twin("notice"),
                        "receipt",
                        "md5(t.id || x.receipt)"));
        copy(
                "office",
                ELECTION.value(),
                Map.of("election", "t.id", "id", twin("id"), "division", "t.division", "term", "t.id"));
    }

    private void ofRequestsAndCourses() {
        for (String table : List.of("approval_version", "approval_opinion")) {
            copy(
                    table,
                    "t.old_id = (select r.election from approval_request r where r.id = x.request)",
                    Map.of("request", twin("request")));
        }
        copy(
                "training_attendance",
                "t.old_id = (select c.election from training_course c where c.id = x.course)",
                Map.of("course", twin("course")));
    }

    /** The twin's id of what has an id that begins with its election's. */
    private static String twin(String column) {
        return "t.id || substring(x." + column + ", length(t.old_id) + 1)";
    }

    private void copy(String table, String ofTheElection, Map<String, String> changed) {
        List<String> columns = database.sql(
                        "select column_name from information_schema.columns where table_schema = 'public' and table_name = :table")
                .param("table", table)
                .query(String.class)
                .list();
        List<String> values = columns.stream()
                .map(column -> changed.getOrDefault(column, "x." + column))
                .toList();
        database.sql("insert into %s (%s) select %s from %s x join twin t on %s"
                        .formatted(table, String.join(", ", columns), String.join(", ", values), table, ofTheElection))
                .update();
    }
}
