package org.huanjie.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.memory.Gathered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minutes in which each entry is signed together with the one before it, and the number of entries together with the last.
 * What one transaction adds is written down together at its end. A changed, missing, re-ordered, added or cut entry is found, even by someone who holds the database but not the key.
 */
@Repository
public class ChainedMinutes implements Minutes {

    private final JdbcClient jdbc;
    private final RecordKey key;
    private final Clock clock;

    public ChainedMinutes(JdbcClient jdbc, RecordKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** How far an election's minutes have come. */
    public record Head(int entries, String head, String seal) {

        static final Head NONE = new Head(0, "", "");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String election, String actor, String action, String clause, Object detail) {
        Gathered<Entry> page = Gathered.under(new Page(this, election), entries -> write(election, entries));
        Head last = page.last()
                .map(entry -> new Head(entry.seq(), entry.hash(), ""))
                .orElseGet(() -> lock(election));
        page.add(next(election, last, actor, action, clause, detail));
    }

    /** All entries of an election, oldest first. */
    public List<Entry> entries(String election) {
        Gathered.write(new Page(this, election));
        return jdbc.sql(
                        "select seq, at, actor, action, clause, detail, hash from minutes where election = ? order by seq")
                .param(election)
                .query(Entry.class)
                .list();
    }

    /** The number of entries and the last hash, as they are printed on the election's papers. */
    public Head head(String election) {
        Gathered.write(new Page(this, election));
        return jdbc.sql("select entries, head, seal from minutes_head where election = ?")
                .param(election)
                .query(Head.class)
                .optional()
                .orElse(Head.NONE);
    }

    /** Reads all entries and checks the whole chain. */
    @Transactional(readOnly = true)
    public Verification verify(String election) {
        List<Entry> entries = entries(election);
        String previous = "";
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int expected = i + 1;
            if (entry.seq() != expected) {
                return Verification.broken(entries.size(), expected, "第" + expected + "条记录缺失");
            }
            if (!entry.hash().equals(hash(election, entry, previous))) {
                return Verification.broken(entries.size(), expected, "第" + expected + "条记录被改动，或与前一条的次序不符");
            }
            previous = entry.hash();
        }
        return verifyEnd(election, entries.size(), previous);
    }

    private Verification verifyEnd(String election, int count, String last) {
        Head head = head(election);
        if (head.entries() > count) {
            return Verification.broken(count, count + 1, "末尾记录被删除：应有" + head.entries() + "条，现有" + count + "条");
        }
        boolean sealed = count == 0 && head.entries() == 0
                || head.head().equals(last) && head.seal().equals(seal(election, count, last));
        return sealed ? Verification.sound(count) : Verification.broken(count, Math.max(count, 1), "记录末尾与封印不符");
    }

    /** Nobody else adds to these minutes before this transaction ends. */
    private Head lock(String election) {
        return jdbc.sql("select entries, head, seal from minutes_head where election = ? for update")
                .param(election)
                .query(Head.class)
                .optional()
                .orElse(Head.NONE);
    }

    private Entry next(String election, Head last, String actor, String action, String clause, Object detail) {
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
        Entry draft = new Entry(last.entries() + 1, at, actor, action, clause, CanonicalJson.of(detail), "");
        return new Entry(draft.seq(), at, actor, action, clause, draft.detail(), hash(election, draft, last.head()));
    }

    private void write(String election, List<Entry> entries) {
        List<Object[]> rows = entries.stream()
                .map(entry -> new Object[] {
                    election,
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.clause(),
                    entry.detail(),
                    entry.hash()
                })
                .toList();
        jdbc.sql("insert into minutes (election, seq, at, actor, action, clause, detail, hash) values :rows")
                .param("rows", rows)
                .update();
        Entry last = entries.get(entries.size() - 1);
        String sql = entries.get(0).seq() == 1
                ? "insert into minutes_head (entries, head, seal, election) values (?, ?, ?, ?)"
                : "update minutes_head set entries = ?, head = ?, seal = ? where election = ?";
        jdbc.sql(sql)
                .params(last.seq(), last.hash(), seal(election, last.seq(), last.hash()), election)
                .update();
    }

    private String hash(String election, Entry entry, String previous) {
        Map<String, Object> signed = new TreeMap<>();
        signed.put("election", election);
        signed.put("seq", entry.seq());
        signed.put("at", entry.at());
        signed.put("actor", entry.actor());
        signed.put("action", entry.action());
        signed.put("clause", entry.clause());
        signed.put("detail", entry.detail());
        signed.put("previous", previous);
        return key.sign(CanonicalJson.of(signed));
    }

    private String seal(String election, int entries, String head) {
        return key.sign(CanonicalJson.of(Map.of("election", election, "entries", entries, "head", head)));
    }

    /** The minutes of an election, kept by one of these. */
    private record Page(ChainedMinutes minutes, String election) {}
}
