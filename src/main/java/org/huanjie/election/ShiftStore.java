package org.huanjie.election;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of shifts that were carried out. */
@Repository
class ShiftStore {

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    ShiftStore(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The oldest first. */
    List<Shift.Done> of(ElectionId election) {
        return jdbc.sql(
                        "select days, reason, changes, moved_by, moved_at from election_shift where election = :election order by place")
                .param("election", election)
                .query(this::done)
                .list();
    }

    /** Adds the next shift of an election whose row is locked. */
    void add(ElectionId election, Shift.Done shift) {
        jdbc.sql("""
                        insert into election_shift (election, place, days, reason, changes, moved_by, moved_at)
                        select :election, count(*) + 1, :days, :reason, :changes, :by, :at
                        from election_shift where election = :election""")
                .param("election", election)
                .param("days", shift.days())
                .param("reason", shift.reason())
                .param("changes", json.write(shift.changes()))
                .param("by", shift.by())
                .param("at", shift.at())
                .update();
    }

    private Shift.Done done(ResultSet row, int number) throws SQLException {
        return new Shift.Done(
                row.getInt("days"),
                row.getString("reason"),
                json.list(row.getString("changes"), DateChange.class),
                row.getString("moved_by"),
                row.getObject("moved_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
