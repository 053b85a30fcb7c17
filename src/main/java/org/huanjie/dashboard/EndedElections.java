package org.huanjie.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.Election.Status;
import org.huanjie.ids.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The elections that have ended, of which the engine knows nothing any more. Read-only. */
@Repository
public class EndedElections {

    private final JdbcClient jdbc;

    EndedElections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first.
     *
     * @param within the divisions whose elections are listed, each with all below it; the empty code stands for the whole country
     * @param words part of the body's name or of the id; all of them for nothing
     * @param most how many are listed from the offset on
     */
    public List<EndedElection> of(Collection<String> within, String words, int offset, int most) {
        if (within.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, body, coalesce(begun_on, start_date) as begun, completed_on, status from election e
                        where open_division is null and (body like :like or id like :like)
                          and exists (select 1 from (values :within) as w (code) where e.division like cast(w.code as varchar(12)) || '%')
                        order by coalesce(completed_on, begun_on, start_date) desc, id
                        offset :offset rows fetch first :most rows only
                        """)
                .param("like", "%" + words.replaceAll("[%_\\\\]", "") + "%")
                .param(
                        "within",
                        within.stream().map(code -> new Object[] {code}).toList())
                .param("offset", offset)
                .param("most", most)
                .query((row, number) -> new EndedElection(
                        new ElectionId(row.getString("id")),
                        row.getString("body"),
                        row.getObject("begun", LocalDate.class),
                        Optional.ofNullable(row.getObject("completed_on", LocalDate.class)),
                        Status.valueOf(row.getString("status")).title()))
                .list();
    }
}
