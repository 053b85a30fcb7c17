package org.huanjie.minutes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.ids.ElectionId;
import org.huanjie.storage.Batches;
import org.huanjie.storage.TransactionBuffer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Minutes in which each entry is signed together with the one before it, and the number of entries together with the last.
 * What one transaction adds is written down together at its end. A changed, missing, re-ordered, added or cut entry is found, even by someone who holds the database but not the key.
 */
@Repository
public class ChainedMinutes implements Minutes {

    /** Nothing is sealed with a key that another node has replaced at its start. */
    private static final String OWN_KEY = "not exists (select 1 from installation where key_check <> :check)";

    private static final String FIRST_HEADS = """
            insert into minutes_head (election, entries, head, seal)
            select n.election, cast(n.entries as integer), n.head, n.seal from (values :rows) as n (election, entries, head, seal)
            where\s""" + OWN_KEY;

    private static final String NEXT_HEAD =
            "update minutes_head set entries = :entries, head = :head, seal = :seal where election = :election and "
                    + OWN_KEY;

    private final JdbcClient jdbc;
    private final RecordKey key;
    private final HeadFiles heads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChainedMinutes(JdbcClient jdbc, RecordKey key, HeadFiles heads, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.heads = heads;
        this.events = events;
        this.clock = clock;
    }

    /** How far an election's minutes have come. */
    public record Head(int entries, String head, String seal) {

        static final Head NONE = new Head(0, "", "");

        static Head sealed(RecordKey key, ElectionId election, int entries, String head) {
            return new Head(entries, head, seal(key, election, entries, head));
        }

        boolean isSealed(RecordKey key, ElectionId election) {
            return seal.equals(seal(key, election, entries, head));
        }

        private static String seal(RecordKey key, ElectionId election, int entries, String head) {
            return key.sign(CanonicalJson.of(Map.of("election", election, "entries", entries, "head", head)));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(ElectionId election, String actor, String clause, MinutesRecord entry) {
        TransactionBuffer<Line> lines = lines();
        Line last = lines.last(election).orElseGet(() -> new Line(election, reached(lockedHead(election))));
        Entry next = next(election, last.entry(), actor, clause, entry);
        lines.add(new Line(election, next));
        events.publishEvent(new MinutesAppended<>(election, actor, clause, entry));
    }

    /** Locks the minutes of many elections by one statement, until the caller's transaction ends: something will be appended to each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<ElectionId> elections) {
        TransactionBuffer<Line> lines = lines();
        Set<ElectionId> unlocked = elections.stream()
                .filter(election -> lines.last(election).isEmpty())
                .collect(Collectors.toSet());
        Map<ElectionId, Head> locked = lockedHeads(unlocked);
        unlocked.forEach(election -> lines.know(new Line(election, reached(locked.getOrDefault(election, Head.NONE)))));
    }

    private TransactionBuffer<Line> lines() {
        return TransactionBuffer.under(this, Line::election, this::write);
    }

    /** All entries of an election, oldest first. */
    public List<Entry> entries(ElectionId election) {
        TransactionBuffer.write(this);
        return jdbc.sql(
                        "select seq, at, actor, action, clause, detail, hash from minutes where election = ? order by seq")
                .param(election)
                .query(Entry.class)
                .list();
    }

    /** What all entries of one action say, oldest first. */
    public <E extends MinutesRecord> List<E> entries(ElectionId election, Class<E> type) {
        return entries(election).stream()
                .flatMap(entry -> entry.as(type).stream())
                .toList();
    }

    /** The number of entries and the last hash, as they are printed on the election's papers. */
    public Head head(ElectionId election) {
        TransactionBuffer.write(this);
        return jdbc.sql("select entries, head, seal from minutes_head where election = ?")
                .param(election)
                .query(Head.class)
                .optional()
                .orElse(Head.NONE);
    }

    /** Reads all entries and checks the whole chain, and that it reaches as far as it once did. */
    @Transactional(readOnly = true)
    public Verification verify(ElectionId election) {
        Optional<Head> kept = heads.newest(election).filter(head -> head.isSealed(key, election));
        List<Entry> entries = entries(election);
        Verification chain = verifyChain(election, entries);
        return chain.intact() && kept.isPresent() ? verifyReach(entries, kept.get()) : chain;
    }

    private static Verification verifyReach(List<Entry> entries, Head kept) {
        int count = entries.size();
        if (kept.entries() > count) {
            return Verification.broken(count, count + 1, "末尾记录丢失：本机曾保存到第" + kept.entries() + "条，数据库中只有" + count + "条");
        }
        boolean same =
                kept.entries() == 0 || entries.get(kept.entries() - 1).hash().equals(kept.head());
        return same ? Verification.sound(count) : Verification.broken(count, kept.entries(), "记录与本机曾保存的不符");
    }

    private Verification verifyChain(ElectionId election, List<Entry> entries) {
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

    private Verification verifyEnd(ElectionId election, int count, String last) {
        Head head = head(election);
        if (head.entries() > count) {
            return Verification.broken(count, count + 1, "末尾记录被删除：应有" + head.entries() + "条，现有" + count + "条");
        }
        boolean sealed = count == 0 && head.entries() == 0
                || head.entries() == count && head.head().equals(last) && head.isSealed(key, election);
        return sealed ? Verification.sound(count) : Verification.broken(count, Math.max(count, 1), "记录末尾与封印不符");
    }

    /** Locks these minutes until this transaction ends. */
    private Head lockedHead(ElectionId election) {
        return lockedHeads(Set.of(election)).getOrDefault(election, Head.NONE);
    }

    /** In the order of their elections, so that no two transactions wait for each other. */
    private Map<ElectionId, Head> lockedHeads(Set<ElectionId> elections) {
        return Batches.of(elections.stream().map(ElectionId::value).sorted().toList())
                .flatMap(portion -> jdbc
                        .sql("""
                                select election, entries, head, seal from minutes_head where election in (:elections)
                                order by election for update""")
                        .param("elections", portion)
                        .query((row, number) -> Map.entry(
                                new ElectionId(row.getString("election")),
                                new Head(row.getInt("entries"), row.getString("head"), row.getString("seal"))))
                        .list()
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The entry at which the minutes have arrived, as far as the next one must know it. */
    private static Entry reached(Head head) {
        return new Entry(head.entries(), "", "", "", "", "", head.head());
    }

    private Entry next(ElectionId election, Entry last, String actor, String clause, MinutesRecord entry) {
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
        String action = MinutesRecord.action(entry.getClass());
        Entry draft = new Entry(last.seq() + 1, at, actor, action, clause, CanonicalJson.of(entry), "");
        return new Entry(draft.seq(), at, actor, action, clause, draft.detail(), hash(election, draft, last.hash()));
    }

    private void write(List<Line> lines) {
        Batches.of(lines).forEach(this::writeEntries);
        Map<ElectionId, List<Entry>> pages = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::election, LinkedHashMap::new, Collectors.mapping(Line::entry, Collectors.toList())));
        Map<Boolean, List<ElectionId>> begun = pages.keySet().stream()
                .collect(Collectors.partitioningBy(
                        election -> pages.get(election).get(0).seq() == 1));
        writeFirstHeads(sealed(begun.get(true), pages));
        sealed(begun.get(false), pages).forEach(this::writeNextHead);
    }

    private void writeEntries(List<Line> lines) {
        List<Object[]> rows =
                lines.stream().map(line -> row(line.election(), line.entry())).toList();
        jdbc.sql("insert into minutes (election, seq, at, actor, action, clause, detail, hash) values :rows")
                .param("rows", rows)
                .update();
    }

    private static Object[] row(ElectionId election, Entry entry) {
        return new Object[] {
            election,
            entry.seq(),
            entry.at(),
            entry.actor(),
            entry.action(),
            entry.clause(),
            entry.detail(),
            entry.hash()
        };
    }

    private Map<ElectionId, Head> sealed(List<ElectionId> elections, Map<ElectionId, List<Entry>> pages) {
        Map<ElectionId, Head> sealed = new LinkedHashMap<>();
        for (ElectionId election : elections) {
            List<Entry> page = pages.get(election);
            Entry last = page.get(page.size() - 1);
            sealed.put(election, Head.sealed(key, election, last.seq(), last.hash()));
        }
        return sealed;
    }

    private void writeFirstHeads(Map<ElectionId, Head> sealed) {
        Batches.of(sealed.entrySet()).forEach(portion -> {
            List<Object[]> rows = portion.stream()
                    .map(entry -> {
                        Head head = entry.getValue();
                        return new Object[] {entry.getKey(), head.entries(), head.head(), head.seal()};
                    })
                    .toList();
            int written = jdbc.sql(FIRST_HEADS)
                    .param("rows", rows)
                    .param("check", key.sign(Installation.CHECKED))
                    .update();
            refuseReplacedKey(written == 0);
        });
        keepAfterCommit(sealed);
    }

    private void writeNextHead(ElectionId election, Head head) {
        int written = jdbc.sql(NEXT_HEAD)
                .param("entries", head.entries())
                .param("head", head.head())
                .param("seal", head.seal())
                .param("election", election)
                .param("check", key.sign(Installation.CHECKED))
                .update();
        refuseReplacedKey(written == 0);
        keepAfterCommit(Map.of(election, head));
    }

    private static void refuseReplacedKey(boolean replaced) {
        if (replaced) {
            throw new IllegalStateException("HUANJIE_RECORD_KEY was replaced at the start of another node");
        }
    }

    private void keepAfterCommit(Map<ElectionId, Head> sealed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sealed.forEach(heads::keep);
            }
        });
    }

    private String hash(ElectionId election, Entry entry, String previous) {
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

    /** An entry of an election's minutes. */
    private record Line(ElectionId election, Entry entry) {}
}
