package org.huanjie.election;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.division.Codes;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ListQuery;
import org.huanjie.input.Listing;
import org.huanjie.input.StoredJson;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.storage.Batches;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of elections. */
@Repository
class ElectionStore {

    private static final String TABLE = "election";
    private static final String OCCASION = "election-occasion";
    private static final String COLUMNS =
            "select id, division, tenant, body, scheme, scheme_version, start_date, party_election_end, term_end, stage, status, overdue_since from election ";

    private static final String WITH_TIMETABLE = """
            select id, division, tenant, body, scheme, scheme_version, start_date, party_election_end, term_end, stage, status, overdue_since, timetable
            from election where id = :id
            """;

    private static final String INSERT = """
            insert into election (id, division, tenant, body, scheme, scheme_version, start_date, party_election_end,
                term_end, stage, status, open_division, timetable, started_by, begun_on, kind, origin, vacant_seats)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String EVERYWHERE = " from election e ";

    private static final String WITHIN =
            " from (values :regions) as region (low, high) join election e on e.division >= region.low and e.division < region.high ";

    private static final String SOUGHT = """
            where (position(cast(:sought as varchar(40)) in e.body) > 0
                or left(e.division, char_length(cast(:sought as varchar(40)))) = :sought)
            """;

    private static final String PAGE =
            " order by e.start_date desc, e.id desc offset :offset rows fetch next :limit rows only";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final StoredJson json;
    private final Clock clock;

    /** An election's row; its timetable is parsed on demand. */
    private record Stored(Election election, String timetable) {

        boolean standsIn(Stage stage) {
            return election.stage() == stage && election.overdueSince() == null;
        }

        Stored in(Stage stage) {
            return new Stored(election.in(stage), timetable);
        }
    }

    ElectionStore(JdbcClient jdbc, JdbcOperations batches, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An election that begins.
     *
     * @param late whether it was to begin before today, so that its timetable counts from today
     */
    record NewElection(Election election, Occasion occasion, Timetable timetable, boolean late) {}

    void insert(List<NewElection> beginnings, String startedBy) {
        TransactionReadCache.forget(TABLE);
        List<String> timetables = beginnings.stream()
                .map(beginning -> json.write(beginning.timetable()))
                .toList();
        List<Object[]> rows = IntStream.range(0, beginnings.size())
                .mapToObj(number -> row(beginnings.get(number), timetables.get(number), startedBy))
                .toList();
        batches.batchUpdate(INSERT, rows);
        for (int number = 0; number < beginnings.size(); number++) {
            remember(beginnings.get(number), timetables.get(number));
        }
    }

    private static void remember(NewElection beginning, String timetable) {
        ElectionId id = beginning.election().id();
        TransactionReadCache.remember(TABLE, id, Optional.of(new Stored(beginning.election(), timetable)));
        TransactionReadCache.remember(OCCASION, id, beginning.occasion());
    }

    private Object[] row(NewElection beginning, String timetable, String startedBy) {
        Election election = beginning.election();
        Occasion occasion = beginning.occasion();
        return new Object[] {
            election.id().value(),
            election.division(),
            election.tenant(),
            election.body(),
            election.scheme(),
            election.schemeVersion(),
            election.start(),
            election.partyElectionEnd(),
            election.termEnd(),
            election.stage().name(),
            election.status().name(),
            election.division(),
            timetable,
            startedBy,
            LocalDate.now(clock),
            occasion.kind().name(),
            occasion.origin().map(ElectionId::value).orElse(null),
            json.write(occasion.seats())
        };
    }

    Occasion occasion(ElectionId id) {
        return TransactionReadCache.of(
                OCCASION, id, () -> jdbc.sql("select kind, origin, vacant_seats from election where id = :id")
                        .param("id", id)
                        .query((row, number) -> occasion(row))
                        .single());
    }

    /** What these elections are held for. */
    Map<ElectionId, Occasion> occasions(Collection<ElectionId> ids) {
        return Batches.of(ids.stream().map(ElectionId::value).toList())
                .flatMap(portion -> jdbc
                        .sql("select id, kind, origin, vacant_seats from election where id in (:ids)")
                        .param("ids", portion)
                        .query((row, number) -> Map.entry(new ElectionId(row.getString("id")), occasion(row)))
                        .list()
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                Occasion.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("origin")).map(ElectionId::new),
                json.map(row.getString("vacant_seats"), PostId.class, Integer.class));
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

    /**
     * Some of the elections, the newest first.
     *
     * @param regions where they are held; nothing stands for everywhere
     */
    Listing<Election> list(ListQuery query, Optional<List<String>> regions) {
        if (regions.filter(List::isEmpty).isPresent()) {
            return Listing.none(query);
        }
        String found =
                (regions.isEmpty() ? EVERYWHERE : WITHIN) + (query.sought().isEmpty() ? "" : SOUGHT);
        int all = sought("select count(*)" + found, query, regions)
                .query(Integer.class)
                .single();
        List<Election> rows = sought("select e.*" + found + PAGE, query, regions)
                .param("offset", query.offset())
                .param("limit", query.limit())
                .query(ElectionStore::election)
                .list();
        return new Listing<>(query, all, rows);
    }

    private JdbcClient.StatementSpec sought(String sql, ListQuery query, Optional<List<String>> regions) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("sought", query.sought());
        return regions.map(within -> statement.param(
                        "regions",
                        within.stream()
                                .map(region -> new Object[] {region, Codes.after(region)})
                                .toList()))
                .orElse(statement);
    }

    List<Election> running() {
        return jdbc.sql(COLUMNS + "where open_division is not null order by id")
                .query(ElectionStore::election)
                .list();
    }

    /** A year in which elections of a division began. */
    record Begun(String division, int year) {}

    /** How many elections of these divisions began, by year. */
    Map<Begun, Integer> counts(Collection<String> divisions) {
        return Batches.of(divisions)
                .flatMap(portion -> jdbc
                        .sql("""
                                select division, first_year, count(*) as number from (
                                    select division, cast(extract(year from start_date) as integer) as first_year
                                    from election where division in (:divisions)) begun
                                group by division, first_year
                                """)
                        .param("divisions", portion)
                        .query((row, number) -> Map.entry(
                                new Begun(row.getString("division"), row.getInt("first_year")), row.getInt("number")))
                        .list()
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The elections of these divisions that are not yet closed, by division. */
    Map<String, ElectionId> open(Collection<String> divisions) {
        return Batches.of(divisions)
                .flatMap(portion -> jdbc
                        .sql("select id, open_division from election where open_division in (:divisions)")
                        .param("divisions", portion)
                        .query((row, number) ->
                                Map.entry(row.getString("open_division"), new ElectionId(row.getString("id"))))
                        .list()
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
        if (stored(id).filter(known -> known.standsIn(stage)).isPresent()) {
            return;
        }
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
        return jdbc.sql("""
                                update election set status = :status, open_division = null, overdue_since = null, completed_on = :completed
                                where id = :id and open_division is not null
                                """)
                        .param("status", status.name())
                        .param("completed", status == Status.COMPLETED ? LocalDate.now(clock) : null)
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
