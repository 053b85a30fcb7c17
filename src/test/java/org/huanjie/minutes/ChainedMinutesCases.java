package org.huanjie.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** What the minutes promise, on whatever database they are kept. */
abstract class ChainedMinutesCases {

    private static final ElectionId ELECTION = new ElectionId("460203198-2026-1");

    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ChainedMinutes minutes;
    private final List<Object> published = new CopyOnWriteArrayList<>();

    private final HeadFiles heads =
            new HeadFiles(Path.of("target", "heads-of-tests", UUID.randomUUID().toString()));

    /** @param database a new and empty one */
    ChainedMinutesCases(DataSource database) {
        this.database = database;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        minutes = new ChainedMinutes(
                jdbc,
                new RecordKey("key of the test"),
                heads,
                published::add,
                Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    @BeforeEach
    void fourDecisions() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V2__record_division_access.sql"),
                        new ClassPathResource("db/migration/V38__installation.sql"))
                .execute(database);
        List.of("plan-approved", "candidate-admitted", "candidate-rejected", "ballot-counted")
                .forEach(decision -> append(ELECTION, decision));
    }

    @Test
    void keepsEveryDecisionInOrderWithItsHash() {
        assertThat(minutes.entries(ELECTION))
                .extracting(Entry::seq, Entry::action, ChainedMinutesCases::decision)
                .containsExactly(
                        tuple(1, "decided", "plan-approved"),
                        tuple(2, "decided", "candidate-admitted"),
                        tuple(3, "decided", "candidate-rejected"),
                        tuple(4, "decided", "ballot-counted"));
        assertThat(minutes.head(ELECTION).head())
                .isEqualTo(minutes.entries(ELECTION).get(3).hash());
        assertThat(minutes.verify(ELECTION)).isEqualTo(new Verification(true, 4, null, ""));
    }

    @Test
    void writesARecordUnderItsActionAndTellsThatItHasSo() {
        transaction.executeWithoutResult(
                status -> minutes.append(new ElectionId("other"), "jiyang-league", "JY-4.1b", COUNTED));

        assertThat(minutes.entries(new ElectionId("other")))
                .extracting(Entry::action, Entry::detail)
                .containsExactly(
                        tuple("counted", "{\"ballots\":7,\"day\":\"2026-03-02\",\"votes\":{\"a\":2,\"b\":1}}"));
        assertThat(minutes.verify(new ElectionId("other")).intact()).isTrue();
        assertThat(published)
                .endsWith(new MinutesAppended<>(new ElectionId("other"), "jiyang-league", "JY-4.1b", COUNTED));
    }

    @Test
    void readsWhatItHasWritten() {
        transaction.executeWithoutResult(
                status -> minutes.append(new ElectionId("other"), "jiyang-league", "", COUNTED));

        assertThat(minutes.entries(new ElectionId("other"), Counted.class)).containsExactly(COUNTED);
        assertThat(minutes.entries(new ElectionId("other"), Recounted.class)).isEmpty();
    }

    @Test
    void readsWhatEarlierVersionsWroteWithOtherFields() {
        Entry ofBefore = new Entry(1, "", "", "recounted", "", "{\"ballots\":7,\"hall\":\"礼堂\"}", "");

        assertThat(ofBefore.as(Recounted.class)).contains(new Recounted(7, Optional.empty(), List.of()));
    }

    @Test
    void findsAChangedByteInAnyColumn() {
        for (String column : List.of("at", "actor", "action", "clause", "detail", "hash")) {
            String original = value(column);
            setThird(column, original.replace(original.charAt(0), '~'));
            assertBroken(4, 3, "被改动");
            setThird(column, original);
            assertThat(minutes.verify(ELECTION).intact()).isTrue();
        }
    }

    @Test
    void findsAMissingEntry() {
        jdbc.sql("delete from minutes where seq = 2").update();

        assertBroken(3, 2, "缺失");
    }

    @Test
    void findsACutTail() {
        jdbc.sql("delete from minutes where seq = 4").update();

        assertBroken(3, 4, "末尾记录被删除");
    }

    @Test
    void findsACutTailWhoseHeadWasSetBackToo() {
        String third = minutes.entries(ELECTION).get(2).hash();
        jdbc.sql("delete from minutes where seq = 4").update();
        jdbc.sql("update minutes_head set entries = 3, head = ?").param(third).update();

        assertBroken(3, 3, "封印");
    }

    @Test
    void findsADatabaseThatHasLostItsLastTransactionAsAWhole() {
        jdbc.sql("create table earlier as select * from minutes_head").update();
        append(ELECTION, "result-announced");
        jdbc.sql("delete from minutes where seq = 5").update();
        jdbc.sql("delete from minutes_head").update();
        jdbc.sql("insert into minutes_head select * from earlier").update();

        assertBroken(4, 5, "末尾记录丢失：本机曾保存到第5条，数据库中只有4条");
    }

    @Test
    void findsADatabaseThatWasSetBackAndWentOnOtherwise() {
        jdbc.sql("create table earlier as select * from minutes_head").update();
        append(ELECTION, "result-announced");
        jdbc.sql("delete from minutes where seq = 5").update();
        jdbc.sql("delete from minutes_head").update();
        jdbc.sql("insert into minutes_head select * from earlier").update();
        append(ELECTION, "result-refused");

        assertBroken(5, 5, "与本机曾保存的不符");
    }

    @Test
    void aHeadThatTheKeyDidNotSealSaysNothing() {
        heads.keep(ELECTION, new ChainedMinutes.Head(9, "0".repeat(64), "0".repeat(64)));

        assertThat(minutes.verify(ELECTION).intact()).isTrue();
    }

    @Test
    void whatIsRolledBackLeavesNoHead() {
        transaction.executeWithoutResult(status -> {
            minutes.append(ELECTION, "jiyang-league", "", new Decided("result-announced", 31));
            minutes.entries(ELECTION);
            status.setRollbackOnly();
        });

        assertThat(minutes.verify(ELECTION)).isEqualTo(new Verification(true, 4, null, ""));
    }

    @Test
    void findsMinutesThatWereEmptied() {
        jdbc.sql("delete from minutes").update();

        assertBroken(0, 1, "末尾记录被删除");
    }

    @Test
    void findsASwappedPair() {
        jdbc.sql("update minutes set seq = case seq when 2 then -3 else -2 end where seq in (2, 3)")
                .update();
        jdbc.sql("update minutes set seq = -seq where seq < 0").update();

        assertBroken(4, 2, "次序");
    }

    @Test
    void findsAnEntryAddedWithoutTheKey() {
        jdbc.sql(
                        "insert into minutes select election, 5, at, actor, action, clause, detail, hash from minutes where seq = 4")
                .update();

        assertBroken(5, 5, "被改动");
    }

    @Test
    void findsAnEntryTakenFromAnotherElection() {
        append(new ElectionId("other"), "plan-approved");
        jdbc.sql("update minutes set election = 'third' where election = 'other'")
                .update();
        jdbc.sql("update minutes_head set election = 'third' where election = 'other'")
                .update();

        assertThat(minutes.verify(new ElectionId("third")).intact()).isFalse();
    }

    @Test
    void anotherKeyDoesNotVerify() {
        ChainedMinutes stranger =
                new ChainedMinutes(jdbc, new RecordKey("another key"), heads, published::add, Clock.systemUTC());

        assertThat(stranger.verify(ELECTION).brokenAt()).isEqualTo(1);
    }

    @Test
    void minutesWithoutEntriesAreIntact() {
        assertThat(minutes.verify(new ElectionId("none"))).isEqualTo(new Verification(true, 0, null, ""));
    }

    @Test
    void simultaneousDecisionsMakeOneChain() throws Exception {
        var people = Executors.newFixedThreadPool(8);
        try {
            people.invokeAll(IntStream.range(0, 40)
                            .mapToObj(i -> Executors.callable(() -> append(ELECTION, "candidate-admitted")))
                            .toList())
                    .forEach(ChainedMinutesCases::succeeded);
        } finally {
            people.shutdown();
        }

        assertThat(minutes.verify(ELECTION)).isEqualTo(new Verification(true, 44, null, ""));
    }

    @Test
    void decisionsOfOneTransactionAreReadThereAndWrittenInTheirOrder() {
        transaction.executeWithoutResult(status -> {
            minutes.append(ELECTION, "jiyang-league", "JY-4.1b", new Decided("candidate-admitted", 31));
            assertThat(minutes.verify(ELECTION)).isEqualTo(new Verification(true, 5, null, ""));
            minutes.append(ELECTION, "jiyang-league", "JY-4.1b", new Decided("candidate-rejected", 31));
            minutes.append(new ElectionId("other"), "xingang-league", "JY-4.1b", new Decided("plan-approved", 31));
            minutes.append(ELECTION, "jiyang-league", "JY-4.1b", new Decided("ballot-counted", 31));
        });

        assertThat(minutes.entries(ELECTION))
                .extracting(ChainedMinutesCases::decision)
                .endsWith("candidate-admitted", "candidate-rejected", "ballot-counted");
        assertThat(minutes.verify(ELECTION)).isEqualTo(new Verification(true, 7, null, ""));
        assertThat(minutes.verify(new ElectionId("other"))).isEqualTo(new Verification(true, 1, null, ""));
    }

    @Test
    void aDecisionThatIsRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            minutes.append(ELECTION, "jiyang-league", "JY-4.1b", new Decided("candidate-admitted", 31));
            status.setRollbackOnly();
        });

        assertThat(minutes.verify(ELECTION)).isEqualTo(new Verification(true, 4, null, ""));
    }

    private static final Counted COUNTED = new Counted(LocalDate.of(2026, 3, 2), 7, Map.of("b", 1, "a", 2));

    @Action("counted")
    record Counted(LocalDate day, int ballots, Map<String, Integer> votes) implements MinutesRecord {}

    @Action("decided")
    record Decided(String decision, int votes) implements MinutesRecord {}

    private static String decision(Entry entry) {
        return entry.as(Decided.class).orElseThrow().decision();
    }

    @Action("recounted")
    record Recounted(int ballots, Optional<String> by, List<String> invalid) implements MinutesRecord {}

    private void append(ElectionId election, String decision) {
        transaction.executeWithoutResult(
                status -> minutes.append(election, "jiyang-league", "JY-4.1b", new Decided(decision, 31)));
    }

    private void assertBroken(int count, int at, String reason) {
        Verification found = minutes.verify(ELECTION);
        assertThat(found.intact()).isFalse();
        assertThat(found.count()).isEqualTo(count);
        assertThat(found.brokenAt()).isEqualTo(at);
        assertThat(found.reason()).contains(reason);
    }

    private String value(String column) {
        return jdbc.sql("select " + column + " from minutes where seq = 3")
                .query(String.class)
                .single();
    }

    private void setThird(String column, String value) {
        jdbc.sql("update minutes set " + column + " = ? where seq = 3")
                .param(value)
                .update();
    }

    private static void succeeded(Future<?> decision) {
        try {
            decision.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
