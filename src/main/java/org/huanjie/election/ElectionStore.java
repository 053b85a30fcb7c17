package org.huanjie.election;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.StoredJson;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of elections. */
@Repository
class ElectionStore {

    private static final String TABLE = "election";
    private static final String COLUMNS =
            "select id, division, tenant, body, scheme, scheme_version, start_date, party_election_end, term_end, stage, status, overdue_since from election ";

    private static final String WITH_TIMETABLE = """
            select id, division, tenant, body, scheme, scheme_version, start_date, party_election_end, term_end, stage, status, overdue_since, timetable
            from election where id = :id
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;

    /** An election's row; its timetable is parsed on demand. */
    private record Stored(Election election, String timetable) {

        Stored in(Stage stage) {
            return new Stored(election.in(stage), timetable);
        }
    }

    ElectionStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Election election, Occasion occasion, Timetable timetable, String startedBy) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("""
                        insert into election (id, division, tenant, body, scheme, scheme_version, start_date, party_election_end,
                            term_end, stage, status, open_division, timetable, started_by, kind, origin, vacant_seats)
                        values (:id, :division, :tenant, :body, :scheme, :version, :start, :party, :termEnd, :stage, :status, :division,
                            :timetable, :by, :kind, :origin, :seats)
                        """)
                .param("id", election.id())
                .param("division", election.division())
                .param("tenant", election.tenant())
                .param("body", election.body())
                .param("scheme", election.scheme())
                .param("version", election.schemeVersion())
                .param("start", election.start())
                .param("party", election.partyElectionEnd())
                .param("termEnd", election.termEnd())
                .param("stage", election.stage().name())
                .param("status", election.status().name())
                .param("timetable", json.write(timetable))
                .param("by", startedBy)
                .param("kind", occasion.kind().name())
                .param("origin", occasion.origin().orElse(null))
                .param("seats", json.write(occasion.seats()))
                .update();
    }

    Occasion occasion(ElectionId id) {
        return jdbc.sql("select kind, origin, vacant_seats from election where id = :id")
                .param("id", id)
                .query((row, number) -> new Occasion(
                        Occasion.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("origin")).map(ElectionId::new),
                        json.map(row.getString("vacant_seats"), PostId.class, Integer.class)))
                .single();
    }

    /** Elections that fill vacant seats of this one, or repeat it, the oldest first. */
    List<Election> following(String origin) {
        return jdbc.sql(COLUMNS + "where origin = :origin order by start_date, id")
                .param("origin", origin)
                .query(ElectionStore::election)
                .list();
    }

    /** Turns a closed election into an annulled one; returns whether it was closed with a result. */
    boolean annulClosed(ElectionId id) {
        TransactionReadCache.forget(TABLE);
        return jdbc.sql("update election set status = :annulled where id = :id and status = :completed")
                        .param("annulled", Status.ANNULLED.name())
                        .param("id", id)
                        .param("completed", Status.COMPLETED.name())
                        .update()
                == 1;
    }

    Optional<Election> find(ElectionId id) {
        return stored(id).map(Stored::election);
    }

    private Optional<Stored> stored(ElectionId id) {
        return TransactionReadCache.of(TABLE, id, () -> jdbc.sql(WITH_TIMETABLE)
                .param("id", id)
                .query((row, number) -> new Stored(election(row, number), row.getString("timetable")))
                .optional());
    }

    /** The election as it is now, locked until this transaction ends. */
    Optional<Election> lock(ElectionId id) {
        Optional<Election> locked = jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(ElectionStore::election)
                .optional();
        TransactionReadCache.forgetAll();
        return locked;
    }

    /** The newest first. */
    List<Election> all() {
        return jdbc.sql(COLUMNS + "order by start_date desc, id desc")
                .query(ElectionStore::election)
                .list();
    }

    List<Election> running() {
        return jdbc.sql(COLUMNS + "where open_division is not null order by id")
                .query(ElectionStore::election)
                .list();
    }

    int countOf(String division, int year) {
        return jdbc.sql(
                        "select count(*) from election where division = :division and start_date between :first and :last")
                .param("division", division)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(Integer.class)
                .single();
    }

    Optional<String> openElectionOf(String division) {
        return jdbc.sql("select id from election where open_division = :division")
                .param("division", division)
                .query(String.class)
                .optional();
    }

    Timetable timetable(ElectionId id) {
        return json.read(stored(id).orElseThrow().timetable(), Timetable.class);
    }

    void reschedule(ElectionId id, Timetable timetable) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update election set timetable = :timetable where id = :id")
                .param("timetable", json.write(timetable))
                .param("id", id)
                .update();
    }

    /** The party committee's own election ends on another day. */
    void movePartyElection(ElectionId id, LocalDate end) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update election set party_election_end = :end where id = :id")
                .param("end", end)
                .param("id", id)
                .update();
    }

    void enter(ElectionId id, Stage stage) {
        jdbc.sql("update election set stage = :stage, overdue_since = null where id = :id")
                .param("stage", stage.name())
                .param("id", id)
                .update();
        TransactionReadCache.<Optional<Stored>>amend(TABLE, id, known -> known.map(election -> election.in(stage)));
    }

    /** The present stage should have been done the day before. */
    void overdue(ElectionId id, LocalDate since) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update election set overdue_since = :since, stages_overdue = stages_overdue + 1 where id = :id")
                .param("since", since)
                .param("id", id)
                .update();
    }

    /** The overdue stage is done. */
    void inTime(ElectionId id) {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update election set overdue_since = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Closes an open election; returns whether it was open. */
    boolean close(ElectionId id, Status status) {
        TransactionReadCache.forget(TABLE);
        return jdbc.sql(
                                "update election set status = :status, open_division = null, overdue_since = null where id = :id and open_division is not null")
                        .param("status", status.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Election election(ResultSet row, int number) throws SQLException {
        return new Election(
                new ElectionId(row.getString("id")),
                row.getString("division"),
                row.getString("tenant"),
                row.getString("body"),
                row.getString("scheme"),
                row.getInt("scheme_version"),
                row.getObject("start_date", LocalDate.class),
                row.getObject("party_election_end", LocalDate.class),
                row.getObject("term_end", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                Status.valueOf(row.getString("status")),
                row.getObject("overdue_since", LocalDate.class));
    }
}
