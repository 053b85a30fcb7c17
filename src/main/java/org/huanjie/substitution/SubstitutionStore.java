package org.huanjie.substitution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who acts for whom. */
@Repository
class SubstitutionStore {

    private final JdbcClient jdbc;

    SubstitutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Substitution named, String actor, Instant now) {
        jdbc.sql("""
                        insert into substitution (id, account, substitute, from_day, to_day, named_by, named_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        named.id(),
                        named.account(),
                        named.substitute(),
                        named.from(),
                        named.to(),
                        actor,
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It ended on this day, or has never been when it had not begun. */
    void end(String id, LocalDate lastDay) {
        jdbc.sql("update substitution set to_day = ?, ended = true where id = ?")
                .params(lastDay, id)
                .update();
    }

    Optional<Substitution> find(String id) {
        return jdbc.sql("select * from substitution where id = ?")
                .param(id)
                .query(SubstitutionStore::substitution)
                .optional();
    }

    /** Substitutions past their last day whose tasks have not been taken back yet; locked until this transaction ends. */
    List<Substitution> takeRunOut(LocalDate today) {
        return jdbc.sql("""
                        select * from substitution where to_day < :today and ended = false
                        order by id for update skip locked""")
                .param("today", today)
                .query(SubstitutionStore::substitution)
                .list();
    }

    /**
     * Lets two who concern one person name substitutes one after the other, whoever comes first; until this transaction ends.
     *
     * @param accounts waited for in the order of their names, so that no two wait for each other
     */
    void lock(String... accounts) {
        Stream.of(accounts).sorted().distinct().forEach(account -> jdbc.sql(
                        "select account from person where account = ? for update")
                .param(account)
                .query(String.class)
                .optional());
        TransactionReadCache.forgetAll();
    }

    /** Those of a day. */
    List<Substitution> on(LocalDate day) {
        return jdbc.sql("select * from substitution where from_day <= :day and to_day >= :day order by id")
                .param("day", day)
                .query(SubstitutionStore::substitution)
                .list();
    }

    /** Those not over on a day in which the account is replaced or replaces another. */
    List<Substitution> about(String account, LocalDate day) {
        return jdbc.sql("""
                        select * from substitution where (account = :account or substitute = :account) and to_day >= :day
                        order by from_day, id""")
                .param("account", account)
                .param("day", day)
                .query(SubstitutionStore::substitution)
                .list();
    }

    private static Substitution substitution(ResultSet row, int number) throws SQLException {
        return new Substitution(
                row.getString("id"),
                row.getString("account"),
                row.getString("substitute"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
