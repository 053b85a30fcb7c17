package org.huanjie.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one database hand over reminders, some of them several in one mail, while one node is killed (SIGKILL) at a random moment, again and
 * again. Every reminder arrives at least once, none is lost or left locked, and what arrives twice has the same Message-ID and holds the same.
 * {@code -Dhuanjie.kills} says how often.
 */
@Tag("postgres")
class KilledSenderTest {

    private static final int REMINDERS = 500;
    /** So many of them go out in mails of ten. */
    private static final int GATHERED = 100;

    private static final int MAILS = REMINDERS - GATHERED + GATHERED / 10;
    private static final int KILLS = Integer.getInteger("huanjie.kills", 3);
    private static final Duration BOOT = Duration.ofMinutes(2);

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final long seed = Long.getLong("huanjie.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Node> nodes = new ArrayList<>();

    @TempDir
    private Path data;

    private EmbeddedPostgres database;
    private JdbcClient jdbc;

    /** A running program. */
    private record Node(Process process, Path log, int port) {}

    @BeforeEach
    void twoNodesShareADatabase() throws IOException {
        mails.start();
        database = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(database.getPostgresDatabase());
        nodes.add(started());
        nodes.add(started());
    }

    @AfterEach
    void allIsEnded() throws IOException {
        nodes.forEach(node -> node.process().destroyForcibly());
        database.close();
        mails.stop();
    }

    @Test
    void whoeverIsKilledLosesNoReminder() throws Exception {
        String task = openTask();
        for (int kill = 0; kill < KILLS; kill++) {
            remindersDue(task, kill);
            int before = mails.getReceivedMessages().length;
            int reached = before + 20 + random.nextInt(MAILS - 50);
            await(Duration.ofMinutes(2), () -> mails.getReceivedMessages().length >= reached);
            int victim = random.nextInt(nodes.size());
            nodes.get(victim).process().destroyForcibly().waitFor();
            await(Duration.ofMinutes(2), () -> waiting() == 0);
            nodes.set(victim, started());
        }

        Map<String, List<MimeMessage>> arrived =
                Arrays.stream(mails.getReceivedMessages()).collect(Collectors.groupingBy(KilledSenderTest::id));
        Set<String> sent = sent();
        assertThat(arrived).as("seed %d: every reminder has arrived", seed).containsKeys(sent.toArray(String[]::new));
        assertThat(sent).as("each ten in one mail").hasSize(KILLS * MAILS);
        assertThat(arrived.keySet()).as("no mail that the outbox does not know").isSubsetOf(known());
        assertThat(arrived.values()).as("what arrives twice holds the same").allSatisfy(same -> assertThat(
                        same.stream().map(KilledSenderTest::subject).distinct())
                .hasSize(1));
        assertThat(jdbc.sql("select count(*) from outbox where state = 'SENT' and kind = 'task-nudged'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(KILLS * REMINDERS);
        assertThat(jdbc.sql("select id from outbox for update nowait")
                        .query(String.class)
                        .list())
                .as("none is left locked")
                .hasSizeGreaterThanOrEqualTo(KILLS * REMINDERS);
        report(sent.stream().map(arrived::get).mapToInt(List::size).sum() - sent.size());
    }

    private Set<String> sent() {
        return ids("select distinct batch from outbox where state = 'SENT' and kind = 'task-nudged'");
    }

    private Set<String> known() {
        return ids("select distinct batch from outbox where batch is not null");
    }

    private Set<String> ids(String query) {
        return jdbc.sql(query).query(String.class).list().stream()
                .map(batch -> "<" + batch + "@huanjie>")
                .collect(Collectors.toSet());
    }

    private void report(int twice) throws IOException {
        Files.writeString(
                Path.of("target", "killed-senders.txt"),
                "%d kills, %d reminders, %d arrived twice, seed %d%n".formatted(KILLS, KILLS * REMINDERS, twice, seed));
    }

    private void remindersDue(String task, int round) {
        List<Object[]> rows = IntStream.range(0, REMINDERS)
                .mapToObj(number -> new Object[] {
                    UUID.randomUUID().toString(), task, round + "-" + number, recipient(number), pile(round, number)
                })
                .toList();
        jdbc.sql("""
                        insert into outbox (id, kind, recipient, election, matter, occurrence, facts, actor, gathering, batch,
                                            not_before, state, attempts, reason, created_at)
                        select n.id, 'task-nudged', n.recipient, (select min(id) from election), n.task, n.occurrence,
                               '{"facts": {"number": "' || n.occurrence || '"}}', '', n.pile,
                               case when n.pile = '' then n.id end, now(), 'WAITING', 0, '', now()
                        from (values :rows) as n (id, task, occurrence, recipient, pile)""").param("rows", rows).update();
    }

    private static String recipient(int number) {
        return number / 10 % 2 == 0 ? "party:460203198" : "league:460203198";
    }

    private static String pile(int round, int number) {
        return number < GATHERED ? round + "-" + number / 10 : "";
    }

    private int waiting() {
        return jdbc.sql("select count(*) from outbox where state = 'WAITING' and kind = 'task-nudged'")
                .query(Integer.class)
                .single();
    }

    private String openTask() throws Exception {
        String answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + nodes.get(0).port() + "/api/elections"))
                                .header("Authorization", "Basic " + base64("jiyang-league:demo"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"division\": \"460203198\", \"scheme\": \"jiyang-2011\", \"start\": \"%s\"}"
                                                .formatted(LocalDate.now().minusDays(1))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(answer).at("/tasks/0/id").asText();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Node started() throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(data, "node", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.huanjie.HuanjieApplication",
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mails.getSmtp().getPort(),
                        "--huanjie.data-dir=" + data,
                        "--huanjie.mail.every=PT0.1S")
                .redirectErrorStream(true)
                .redirectOutput(new File(log.toString()))
                .start();
        Node node = new Node(process, log, port);
        try {
            await(BOOT, () -> healthy(node));
        } catch (ConditionTimeoutException never) {
            throw new IllegalStateException(Files.readString(log), never);
        }
        return node;
    }

    private static boolean healthy(Node node) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    URI.create("http://127.0.0.1:" + node.port() + "/actuator/health"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A connection that breaks off with its killed node is an uncaught exception in the mail server's thread, and no failure. */
    private static void await(Duration most, Callable<Boolean> met) {
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(most)
                .pollInterval(Duration.ofMillis(20))
                .until(met);
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
