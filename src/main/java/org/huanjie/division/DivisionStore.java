package org.huanjie.division;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.storage.Batches;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The divisions in the database. */
@Repository
class DivisionStore implements Divisions {

    private static final String TABLE = "division";
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    DivisionStore(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        return jdbc.sql("select code, name from division where code like ? and length(code) = ? order by code")
                .params(code + "%", Codes.lengthBelow(code))
                .query(Division.class)
                .list();
    }

    @Override
    public List<Division> withLeagueBody() {
        return jdbc.sql("""
                select division.code, division.name from division join body on body.division = division.code
                where body.kind = 'league' order by division.code
                """).query(Division.class).list();
    }

    boolean isEmpty() {
        return jdbc.sql("select code from division fetch first 1 rows only")
                .query(String.class)
                .optional()
                .isEmpty();
    }

    /** The names of those of the codes that are known. */
    Map<String, String> names(Collection<String> codes) {
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
        TransactionReadCache.forget(TABLE);
        batches.batchUpdate(
                "insert into division (code, name) values (?, ?)", divisions, BATCH, (statement, division) -> {
                    statement.setString(1, division.code());
                    statement.setString(2, division.name());
                });
    }

    void rename(List<Division> divisions) {
        TransactionReadCache.forget(TABLE);
        batches.batchUpdate("update division set name = ? where code = ?", divisions, BATCH, (statement, division) -> {
            statement.setString(1, division.name());
            statement.setString(2, division.code());
        });
    }
}
