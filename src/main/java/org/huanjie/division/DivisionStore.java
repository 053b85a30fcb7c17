package org.huanjie.division;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.huanjie.storage.Batches;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The divisions in the database. */
@Repository
class DivisionStore implements Divisions {

    private static final String TABLE = "division";
    private static final int BATCH = 1000;

    /** Behind a code it stands after all codes that begin so, in every collation. */
    private static final String BEHIND_ALL = "9999999999999";

    private static final String SEATS = """
             from division join body on body.division = division.code and body.kind = 'league'
            where (cast(:sought as varchar(40)) = '' or position(cast(:sought as varchar(40)) in division.name) > 0
                or position(cast(:sought as varchar(40)) in body.name) > 0 or left(division.code, char_length(cast(:sought as varchar(40)))) = :sought)""";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final JdbcTemplate scroll;

    DivisionStore(JdbcClient jdbc, JdbcOperations batches, DataSource database) {
        this.jdbc = jdbc;
        this.batches = batches;
        scroll = new JdbcTemplate(database);
        scroll.setFetchSize(BATCH);
    }

    @Override
    public Optional<Division> find(String code) {
        return TransactionReadCache.of(TABLE, code, () -> jdbc.sql("select code, name from division where code = ?")
                .param(code)
                .query(Division.class)
                .optional());
    }

    @Override
    public List<Division> below(String code) {
        return jdbc.sql(
                        "select code, name from division where code > ? and code < ? and length(code) = ? order by code")
                .params(code, code + BEHIND_ALL, Codes.lengthBelow(code))
                .query(Division.class)
                .list();
    }

    @Override
    public List<Division> within(String region, DivisionKind kind) {
        return jdbc
                .sql(
                        "select code, name from division where code >= :low and code < :high and length(code) = :digits order by code")
                .param("low", region)
                .param("high", Codes.after(region))
                .param("digits", kind.digits())
                .query(Division.class)
                .list()
                .stream()
                .filter(division -> DivisionKind.of(division) == kind)
                .toList();
    }

    @Override
    public List<Division> withLeagueBody(String sought, int offset, int limit) {
        return jdbc.sql("select division.code, division.name" + SEATS
                        + " order by division.code offset :offset rows fetch next :limit rows only")
                .param("sought", sought)
                .param("offset", offset)
                .param("limit", limit)
                .query(Division.class)
                .list();
    }

    @Override
    public int countWithLeagueBody(String sought) {
        return jdbc.sql("select count(*)" + SEATS)
                .param("sought", sought)
                .query(Integer.class)
                .single();
    }

    /** Grows with each change of the list. */
    long revision() {
        return jdbc.sql("select revision from division_list").query(Long.class).single();
    }

    /** Which of the lists that come with the program was taken in last; empty before the first. */
    String shipped() {
        return jdbc.sql("select shipped from division_list").query(String.class).single();
    }

    void tookIn(String list) {
        jdbc.sql("update division_list set shipped = ?").param(list).update();
    }

    /** Shows all of them one by one, in the order of their codes. */
    void each(BiConsumer<String, String> seen) {
        RowCallbackHandler shown = row -> seen.accept(row.getString("code"), row.getString("name"));
        scroll.query("select code, name from division order by code", shown);
    }

    @Override
    public Map<String, String> names(Collection<String> codes) {
        Map<String, String> names = namesOfMany(codes);
        names.forEach(
                (code, name) -> TransactionReadCache.remember(TABLE, code, Optional.of(new Division(code, name))));
        return names;
    }

    /** Likewise, of too many to be kept until the end of the transaction. */
    Map<String, String> namesOfMany(Collection<String> codes) {
        return Batches.of(codes)
                .flatMap(portion -> jdbc
                        .sql("select code, name from division where code in (:codes)")
                        .param("codes", portion)
                        .query(Division.class)
                        .list()
                        .stream())
                .collect(Collectors.toMap(Division::code, Division::name));
    }

    void insert(List<Division> divisions) {
        if (divisions.isEmpty()) {
            return;
        }
        changing();
        batches.batchUpdate(
                "insert into division (code, name) values (?, ?)", divisions, BATCH, (statement, division) -> {
                    statement.setString(1, division.code());
                    statement.setString(2, division.name());
                });
    }

    void rename(List<Division> divisions) {
        if (divisions.isEmpty()) {
            return;
        }
        changing();
        batches.batchUpdate("update division set name = ? where code = ?", divisions, BATCH, (statement, division) -> {
            statement.setString(1, division.name());
            statement.setString(2, division.code());
        });
    }

    private void changing() {
        TransactionReadCache.forget(TABLE);
        jdbc.sql("update division_list set revision = revision + 1").update();
    }
}
