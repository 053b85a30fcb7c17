package org.huanjie.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.huanjie.answer.StoredJson;
import org.huanjie.memory.Portions;
import org.huanjie.notification.Posted.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters and how they stand. */
@Repository
class OutboxStore {

    static final String DAILY = "daily";

    private static final int REASON = 500;

    private final JdbcClient jdbc;
    private final StoredJson json;

    OutboxStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Facts(Map<String, String> facts) {}

    /** Adds those that are not there yet. */
    void add(List<Letter> letters, Instant now) {
        Portions.of(letters).forEach(portion -> addPortion(portion, now));
    }

    private void addPortion(List<Letter> letters, Instant now) {
        List<Object[]> rows = letters.stream().map(letter -> row(letter, now)).toList();
        jdbc.sql("""
                        insert into outbox (id, kind, recipient, election, matter, occurrence, facts, actor, gathering,
                                            copy_of, not_before, state, attempts, reason, created_at)
                        select n.id, n.kind, n.recipient, n.election, n.matter, n.occurrence, n.facts, n.actor, n.gathering, n.copy_of,
                               cast(n.not_before as timestamp with time zone), 'WAITING', 0, '', :now
                        from (values :rows) as n (id, kind, recipient, election, matter, occurrence, facts, actor,
                                                  gathering, copy_of, not_before)
                        where not exists (
                            select 1 from outbox o where o.kind = n.kind and o.matter = n.matter
                                and o.occurrence = n.occurrence and o.recipient = n.recipient)""")
                .param("rows", rows)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Object[] row(Letter letter, Instant now) {
        return new Object[] {
            UUID.randomUUID().toString(),
            letter.kind().id(),
            letter.recipient().stored(),
            letter.election(),
            letter.matter(),
            letter.occurrence(),
            json.write(new Facts(letter.facts())),
            letter.actor(),
            letter.kind().gathered() ? letter.kind().id() : "",
            String.join(" ", letter.copyOf()),
            letter.notBefore().atOffset(ZoneOffset.UTC).toString()
        };
    }

    /** Whether anybody has been written to about this matter, this time. */
    boolean has(LetterKind kind, String matter, String occurrence) {
        return jdbc.sql("select count(*) from outbox where kind = ? and matter = ? and occurrence = ?")
                        .params(kind.id(), matter, occurrence)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The letter that has been due longest, for nobody else to take before this transaction ends. */
    Optional<Posted> takeDue(Instant now) {
        return jdbc.sql("""
                        select * from outbox where state = 'WAITING' and not_before <= :now
                        order by not_before, id fetch first 1 row only for update skip locked""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::posted)
                .optional();
    }

    /** Those that go out together with one that has been taken; due or not. */
    List<Posted> takeGathered(Posted first) {
        return jdbc.sql("""
                        select * from outbox where state = 'WAITING' and recipient = :recipient
                            and gathering = :gathering and id <> :id
                        order by not_before, id for update skip locked""")
                .param("recipient", first.letter().recipient().stored())
                .param("gathering", first.gathering())
                .param("id", first.id())
                .query(this::posted)
                .list();
    }

    void done(Collection<String> ids, State state, String reason, Instant now) {
        jdbc.sql("update outbox set state = :state, reason = :reason, done_at = :now where id in (:ids)")
                .param("state", state.name())
                .param("reason", StringUtils.left(reason, REASON))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    void tryAgain(Collection<String> ids, int attempts, String reason, Instant notBefore) {
        jdbc.sql("""
                        update outbox set state = 'WAITING', attempts = :attempts, reason = :reason,
                            not_before = :notBefore, done_at = null
                        where id in (:ids)""")
                .param("attempts", attempts)
                .param("reason", StringUtils.left(reason, REASON))
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    /** Puts letters into a person's daily mail. */
    void gather(String id, Instant notBefore) {
        jdbc.sql("update outbox set gathering = :daily, not_before = :notBefore where id = :id")
                .param("daily", DAILY)
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Whom the letters about new tasks were for, by task. */
    Map<String, String> groups(Collection<String> tasks) {
        return Portions.of(tasks)
                .flatMap(portion -> jdbc
                        .sql("""
                                select matter, min(recipient) as recipient from outbox
                                where kind = :kind and matter in (:tasks) and recipient not like '@%' group by matter""")
                        .param("kind", LetterKind.TASK_NEW.id())
                        .param("tasks", portion)
                        .query((row, number) -> Map.entry(row.getString("matter"), row.getString("recipient")))
                        .list()
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Posted> find(String id) {
        return jdbc.sql("select * from outbox where id = :id")
                .param("id", id)
                .query(this::posted)
                .optional();
    }

    /** When the next letter may go out. */
    Optional<Instant> nextDue() {
        return jdbc.sql("select min(not_before) from outbox where state = 'WAITING'")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The latest in a state. */
    List<Posted> latest(State state, int most) {
        return jdbc.sql(
                        "select * from outbox where state = :state order by created_at desc, id fetch first :most rows only")
                .param("state", state.name())
                .param("most", most)
                .query(this::posted)
                .list();
    }

    /** Sends those of the letters again that were given up; says how many that are. */
    int sendAgain(Collection<String> ids, Instant now) {
        return Portions.of(ids)
                .mapToInt(portion -> jdbc.sql("""
                                update outbox set state = 'WAITING', attempts = 0, reason = '', not_before = :now, done_at = null
                                where id in (:ids) and state = 'FAILED'""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("ids", portion)
                        .update())
                .sum();
    }

    /** All that were given up, for nobody else to send again before this transaction ends. */
    List<String> takeFailed() {
        return jdbc.sql("select id from outbox where state = 'FAILED' order by id for update")
                .query(String.class)
                .list();
    }

    int count(State state) {
        return jdbc.sql("select count(*) from outbox where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    private Posted posted(ResultSet row, int number) throws SQLException {
        Letter letter = new Letter(
                LetterKind.of(row.getString("kind")),
                Recipient.ofStored(row.getString("recipient")),
                StringUtils.defaultString(row.getString("election")),
                row.getString("matter"),
                row.getString("occurrence"),
                json.read(row.getString("facts"), Facts.class).facts(),
                row.getString("actor"),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                List.of(StringUtils.split(row.getString("copy_of"), ' ')));
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new Posted(
                row.getString("id"),
                letter,
                row.getString("gathering"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant());
    }
}
