package org.huanjie.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.huanjie.selection.Naming;
import org.huanjie.term.Replacement.Way;
import org.huanjie.term.Vacancy.Leaver;
import org.huanjie.term.Vacancy.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases of members leaving; a committee has one open case at most. */
@Repository
class VacancyStore {

    private final JdbcClient jdbc;
    private final StoredJson json;

    VacancyStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    String insert(ElectionId term, List<Leaver> leavers, String by, OffsetDateTime at) {
        int place = jdbc.sql("select count(*) from vacancy where term = :term")
                        .param("term", term)
                        .query(Integer.class)
                        .single()
                + 1;
        String id = "%s-vacancy-%d".formatted(term, place);
        jdbc.sql("""
                        insert into vacancy (id, term, open_term, place, leavers, state, outcome, reported_by, reported_at)
                        values (:id, :term, :term, :place, :leavers, 'REPORTED', '', :by, :at)
                        """)
                .param("id", id)
                .param("term", term)
                .param("place", place)
                .param("leavers", json.write(leavers))
                .param("by", by)
                .param("at", at)
                .update();
        return id;
    }

    Optional<Vacancy> open(ElectionId term) {
        return jdbc.sql("select * from vacancy where open_term = :term")
                .param("term", term)
                .query((row, number) -> vacancy(row))
                .optional();
    }

    List<Vacancy> of(ElectionId term) {
        return jdbc.sql("select * from vacancy where term = :term order by place")
                .param("term", term)
                .query((row, number) -> vacancy(row))
                .list();
    }

    void confirm(String id) {
        jdbc.sql("update vacancy set state = 'CONFIRMED' where id = :id")
                .param("id", id)
                .update();
    }

    void choose(String id, Way way) {
        jdbc.sql("update vacancy set way = :way where id = :id")
                .param("way", way.name())
                .param("id", id)
                .update();
    }

    void propose(String id, Naming proposal) {
        jdbc.sql("update vacancy set proposal = :proposal where id = :id")
                .param("proposal", json.write(proposal))
                .param("id", id)
                .update();
    }

    void close(String id, String outcome) {
        jdbc.sql("update vacancy set state = 'CLOSED', open_term = null, outcome = :outcome where id = :id")
                .param("outcome", outcome)
                .param("id", id)
                .update();
    }

    private Vacancy vacancy(ResultSet row) throws SQLException {
        return new Vacancy(
                row.getString("id"),
                new ElectionId(row.getString("term")),
                json.list(row.getString("leavers"), Leaver.class),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("way")).map(Way::valueOf),
                Optional.ofNullable(row.getString("proposal")).map(text -> json.read(text, Naming.class)),
                row.getString("outcome"),
                row.getString("reported_by"));
    }
}
