package org.huanjie.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.storage.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters and how they stand. */
@Repository
public class OutboxStore {

    static final String DAILY = "daily";

    private static final int REASON = 500;

    private final JdbcClient jdbc;
    private final StoredJson json;

    OutboxStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Facts(Map<String, String> facts) {}

    /** Adds those that are not there yet; says how many that are. */
    int add(List<Letter> letters, Instant now) {
        return Batches.of(letters).mapToInt(portion -> addPortion(portion, now)).sum();
    }

    private int addPortion(List<Letter> letters, Instant now) {
        List<Object[]> rows = letters.stream().map(letter -> row(letter, now)).toList();
        return jdbc.sql("""
                        insert into outbox (id, kind, recipient, election, matter, occurrence, facts, actor, gathering,
                                            batch, copy_of, not_before, state, attempts, reason, created_at)
                        select n.id, n.kind, n.recipient, n.election, n.matter, n.occurrence, n.facts, n.actor, n.gathering,
                               case when n.gathering = '' then n.id end, n.copy_of,
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
            letter.kind().gathering(),
            String.join(" ", letter.copyOf()),
            letter.notBefore().atOffset(ZoneOffset.UTC).toString()
        };
    }

    /** Whether anybody has been written to about this matter, this time. */
    public boolean has(LetterKind kind, String matter, String occurrence) {
        return jdbc.sql("select count(*) from outbox where kind = ? and matter = ? and occurrence = ?")
                        .params(kind.id(), matter, occurrence)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Letters to one recipient that go out as one mail. */
    record Pile(String recipient, String gathering) {}

    /** What is due and not yet put together. */
    List<Pile> duePiles(Instant now) {
        return jdbc.sql("""
                        select distinct recipient, gathering from outbox
                        where state = 'WAITING' and not_before <= :now and batch is null""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Pile.class)
                .list();
    }

    /**
     * Makes one mail of all in a pile that is due by a moment soon to come, if any of it is due now. A node that does the same at that moment waits, and then finds
     * nothing left but what has come since.
     */
    void bind(Pile pile, Instant now, Instant soon) {
        List<String> ids = jdbc.sql("""
                        select id from outbox
                        where state = 'WAITING' and recipient = :recipient and gathering = :gathering and batch is null
                            and not_before <= :soon
                        order by id for update""")
                .param("recipient", pile.recipient())
                .param("gathering", pile.gathering())
                .param("soon", soon.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update outbox set batch = :batch, not_before = :now
                            where id in (:ids) and exists (
                                select 1 from outbox due where due.id in (:ids) and due.not_before <= :now)""")
                    .param("batch", UUID.randomUUID().toString())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("ids", ids)
                    .update();
        }
    }

    /** The first letter of the mail that has been due longest; the mail is locked until this transaction ends. */
    Optional<OutboxEntry> takeDue(Instant now) {
        return jdbc.sql("""
                        select * from outbox o where state = 'WAITING' and not_before <= :now and batch is not null
                            and (batch = id or not exists (
                                select 1 from outbox e where e.batch = o.batch and e.state = 'WAITING' and e.id < o.id))
                        order by not_before, id fetch first 1 row only for update skip locked""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::posted)
                .optional();
    }

    /** All that goes out with the first letter of a mail, which has been taken. */
    List<OutboxEntry> takeBatch(OutboxEntry first) {
        return first.batch().equals(first.id())
                ? List.of(first)
                : jdbc.sql("""
                        select * from outbox where state = 'WAITING' and batch = :batch
                        order by created_at, id for update""")
                        .param("batch", first.batch())
                        .query(this::posted)
                        .list();
    }

    /** Lets letters leave their mail, for another one. */
    void part(Collection<String> ids) {
        jdbc.sql("update outbox set batch = null where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    /** Gives a letter a mail of its own. */
    void single(String id) {
        jdbc.sql("update outbox set batch = id where id = :id").param("id", id).update();
    }

    /** Puts letters into a person's daily mail. */
    void gather(Collection<String> ids, Instant notBefore) {
        jdbc.sql("update outbox set gathering = :daily, batch = null, not_before = :notBefore where id in (:ids)")
                .param("daily", DAILY)
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    void done(Collection<String> ids, State state, String reason, Instant now) {
        jdbc.sql("update outbox set state = :state, reason = :reason, done_at = :now where id in (:ids)")
                .param("state", state.name())
                .param("reason", StringUtils.left(reason, REASON))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    /** They have failed once more. */
    void tryAgain(Collection<String> ids, String reason, Instant notBefore) {
        jdbc.sql("""
                        update outbox set attempts = attempts + 1, reason = :reason, not_before = :notBefore
                        where id in (:ids)""")
                .param("reason", StringUtils.left(reason, REASON))
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    /** They wait a little longer without having failed, so that the next try is another letter's. */
    void postpone(Collection<String> ids, String reason, Instant notBefore) {
        jdbc.sql("update outbox set reason = :reason, not_before = :notBefore where id in (:ids)")
                .param("reason", StringUtils.left(reason, REASON))
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    /** Why they still wait. */
    void explain(Collection<String> ids, String reason) {
        jdbc.sql("update outbox set reason = :reason where id in (:ids)")
                .param("reason", StringUtils.left(reason, REASON))
                .param("ids", ids)
                .update();
    }

    /** How often the one has failed that has failed most often. */
    int attempts(Collection<String> ids) {
        return jdbc.sql("select max(attempts) from outbox where id in (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }

    /** The recipients of letters about new tasks, by task. */
    public Map<String, String> groups(Collection<String> tasks) {
        return Batches.of(tasks)
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

    Optional<OutboxEntry> find(String id) {
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

    /** The latest in a state; those of a kind that only a later version knows are for its pages to show. */
    List<OutboxEntry> latest(State state, int most) {
        return jdbc.sql("""
                        select * from outbox where state = :state and kind in (:kinds)
                        order by created_at desc, id fetch first :most rows only""")
                .param("state", state.name())
                .param(
                        "kinds",
                        Arrays.stream(LetterKind.values()).map(LetterKind::id).toList())
                .param("most", most)
                .query(this::posted)
                .list();
    }

    /** Sends those of the letters again that were given up; says how many that are. */
    int sendAgain(Collection<String> ids, Instant now) {
        return Batches.of(ids)
                .mapToInt(portion -> jdbc.sql("""
                                update outbox set state = 'WAITING', attempts = 0, reason = '', not_before = :now, done_at = null
                                where id in (:ids) and state = 'FAILED'""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("ids", portion)
                        .update())
                .sum();
    }

    /** All failed letters, locked until this transaction ends. */
    List<String> takeFailed() {
        return jdbc.sql("select id from outbox where state = 'FAILED' order by id for update")
                .query(String.class)
                .list();
    }

    /** All failed letters of a mail, locked until this transaction ends. */
    List<String> takeFailed(String batch) {
        return jdbc.sql("select id from outbox where state = 'FAILED' and batch = :batch order by id for update")
                .param("batch", batch)
                .query(String.class)
                .list();
    }

    int count(State state) {
        return jdbc.sql("select count(*) from outbox where state = :state")
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    private OutboxEntry posted(ResultSet row, int number) throws SQLException {
        try {
            return read(row);
        } catch (RuntimeException fault) {
            throw new UnreadableLetter(row.getString("id"), fault);
        }
    }

    private OutboxEntry read(ResultSet row) throws SQLException {
        Letter letter = new Letter(
                LetterKind.of(row.getString("kind")),
                Recipient.ofStored(row.getString("recipient")),
                new ElectionId(StringUtils.defaultString(row.getString("election"))),
                row.getString("matter"),
                row.getString("occurrence"),
                json.read(row.getString("facts"), Facts.class).facts(),
                row.getString("actor"),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                List.of(StringUtils.split(row.getString("copy_of"), ' ')));
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new OutboxEntry(
                row.getString("id"),
                letter,
                row.getString("gathering"),
                row.getString("batch"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant());
    }
}
