package org.huanjie.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.NoticeId;
import org.huanjie.publicity.Objection.Outcome;
import org.huanjie.publicity.Objection.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections and what was found. What they say leaves the store only as an {@link ObjectionLetter}. */
@Repository
class ObjectionStore {

    private static final String COLUMNS =
            "select id, receipt, notice, election, signature = '' as anonymous, state, outcome, raised_at, due_day, settled_at from objection ";

    private final JdbcClient jdbc;

    ObjectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Objection> find(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(ObjectionStore::objection)
                .optional();
    }

    Optional<Objection> byReceipt(String receipt) {
        return jdbc.sql(COLUMNS + "where receipt = :receipt")
                .param("receipt", receipt)
                .query(ObjectionStore::objection)
                .optional();
    }

    /** The objections to all notices of an election, the oldest first. */
    List<Objection> of(ElectionId election) {
        return jdbc.sql(COLUMNS + "where election = :election order by raised_at, notice, place")
                .param("election", election)
                .query(ObjectionStore::objection)
                .list();
    }

    List<Objection> to(NoticeId notice) {
        return jdbc.sql(COLUMNS + "where notice = :notice order by place")
                .param("notice", notice)
                .query(ObjectionStore::objection)
                .list();
    }

    ObjectionLetter letter(String id) {
        return jdbc.sql("select body, signature from objection where id = :id")
                .param("id", id)
                .query((row, number) -> new ObjectionLetter(row.getString("body"), row.getString("signature")))
                .single();
    }

    /** @param place its number among the objections to the same notice */
    void add(Objection objection, int place, ObjectionLetter letter) {
        jdbc.sql("""
                        insert into objection
                            (id, receipt, notice, election, place, body, signature, state, raised_at, due_day)
                        values (:id, :receipt, :notice, :election, :place, :body, :signature, :state, :raisedAt, :due)""")
                .param("id", objection.id())
                .param("receipt", objection.receipt())
                .param("notice", objection.notice())
                .param("election", objection.election())
                .param("place", place)
                .param("body", letter.text())
                .param("signature", letter.signature().strip())
                .param("state", objection.state().name())
                .param("raisedAt", at(objection.raisedAt()))
                .param("due", objection.due())
                .update();
    }

    void due(String id, LocalDate due) {
        jdbc.sql("update objection set due_day = :due where id = :id")
                .param("due", due)
                .param("id", id)
                .update();
    }

    void suspend(String id, LocalDate until) {
        jdbc.sql("update objection set state = :state, outcome = :outcome, due_day = :until where id = :id")
                .param("state", State.SUSPENDED.name())
                .param("outcome", Outcome.SUSPENDED.name())
                .param("until", until)
                .param("id", id)
                .update();
    }

    void settle(String id, Outcome outcome, Instant now) {
        jdbc.sql("update objection set state = :state, outcome = :outcome, settled_at = :now where id = :id")
                .param("state", State.SETTLED.name())
                .param("outcome", outcome.name())
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void addConclusion(String objection, int place, Conclusion conclusion, String actor, Instant now) {
        jdbc.sql("""
                        insert into objection_conclusion
                            (objection, place, outcome, grounds, reminder, concluded_by, concluded_at)
                        values (:objection, :place, :outcome, :grounds, :reminder, :actor, :now)""")
                .param("objection", objection)
                .param("place", place)
                .param("outcome", conclusion.outcome().name())
                .param("grounds", conclusion.grounds())
                .param("reminder", conclusion.reminder())
                .param("actor", actor)
                .param("now", at(now))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Objection objection(ResultSet row, int number) throws SQLException {
        return new Objection(
                row.getString("id"),
                row.getString("receipt"),
                new NoticeId(row.getString("notice")),
                new ElectionId(row.getString("election")),
                row.getBoolean("anonymous") ? Objection.Sort.ANONYMOUS : Objection.Sort.SIGNED,
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_day", LocalDate.class),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
