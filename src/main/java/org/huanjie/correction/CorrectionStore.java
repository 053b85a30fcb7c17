package org.huanjie.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.correction.Correction.Content;
import org.huanjie.correction.Correction.State;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections with what was before; an election has one open correction at most. */
@Repository
class CorrectionStore {

    private final JdbcClient jdbc;
    private final StoredJson json;

    CorrectionStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(
            ElectionId election, CandidateId candidate, Content content, String reason, String by, OffsetDateTime at) {
        int place = jdbc.sql("select count(*) from correction where election = :election")
                        .param("election", election)
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("""
                        insert into correction (id, election, open_election, place, state, candidate, changes, reason, objection, asked_by, asked_at)
                        values (:id, :election, :election, :place, 'ASKED', :candidate, :changes, :reason, '', :by, :at)
                        """)
                .param("id", "%s-correction-%d".formatted(election, place))
                .param("election", election)
                .param("place", place)
                .param("candidate", candidate)
                .param("changes", json.write(content))
                .param("reason", reason)
                .param("by", by)
                .param("at", at)
                .update();
    }

    Optional<Correction> open(ElectionId election) {
        return jdbc.sql("select * from correction where open_election = :election")
                .param("election", election)
                .query((row, number) -> correction(row))
                .optional();
    }

    List<Correction> of(ElectionId election) {
        return jdbc.sql("select * from correction where election = :election order by place")
                .param("election", election)
                .query((row, number) -> correction(row))
                .list();
    }

    void object(String id, String objection, String by) {
        jdbc.sql("update correction set state = 'OBJECTED', objection = :objection, decided_by = :by where id = :id")
                .param("objection", objection)
                .param("by", by)
                .param("id", id)
                .update();
    }

    void revise(String id, Content content, String reason, String by) {
        jdbc.sql("""
                        update correction set state = 'ASKED', changes = :changes, reason = :reason, asked_by = :by
                        where id = :id
                        """)
                .param("changes", json.write(content))
                .param("reason", reason)
                .param("by", by)
                .param("id", id)
                .update();
    }

    void consent(String id, String by) {
        jdbc.sql("update correction set decided_by = :by where id = :id")
                .param("by", by)
                .param("id", id)
                .update();
    }

    void close(String id, State state) {
        jdbc.sql("update correction set state = :state, open_election = null where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    private Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getString("id"),
                new ElectionId(row.getString("election")),
                State.valueOf(row.getString("state")),
                new CandidateId(row.getString("candidate")),
                json.read(row.getString("changes"), Content.class),
                row.getString("reason"),
                row.getString("objection"),
                row.getString("asked_by"),
                row.getString("decided_by"));
    }
}
