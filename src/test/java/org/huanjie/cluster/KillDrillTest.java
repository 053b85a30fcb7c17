package org.huanjie.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight clients, each in a place of its own, start elections and answer tasks on an H2 file while the program is killed (SIGKILL) at random moments.
 * Whatever was accepted is there after the next start, and every record verifies to its head. {@code -Dhuanjie.kills} says how often.
 */
@Tag("long")
class KillDrillTest {

    private static final int KILLS = Integer.getInteger("huanjie.kills", 50);
    private static final int LONGEST_RUN_MILLIS = 4000;
    private static final int ANSWERS_BEFORE_A_KILL = 8;
    private static final String SCHEME = "xingang-2010";
    private static final String PASSWORD = "Jiedao-lianxi-2026";
    private static final List<String> DIVISIONS = List.of(
            "210102001", "210102002", "210102016", "210102019", "210103005", "210103006", "210103013", "210103014");

    private static final Map<String, String> DUTIES = Map.of(
            "league",
            "league",
            "party",
            "party",
            "review",
            "review",
            "count",
            "counter",
            "judge",
            "judge",
            "inspection",
            "inspection");

    private final long seed = Long.getLong("huanjie.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ConcurrentLinkedQueue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Set<String> elections = new HashSet<>();

    @TempDir
    private Path data;

    private Node node;

    /** A completion that was answered with 204. */
    private record Accepted(String task, String election) {}

    @AfterEach
    void theProgramEnds() throws InterruptedException {
        node.kill();
    }

    @Test
    void whateverWasAcceptedBeforeAKillIsThereAfterTheNextStart() throws Exception {
        node = Node.launched(data).awaitReady();
        for (String division : DIVISIONS) {
            setUp(division);
        }
        List<Client> clients = DIVISIONS.stream().map(Client::new).toList();
        for (int kill = 0; kill < KILLS; kill++) {
            List<Accepted> before = List.copyOf(accepted);
            workUntilKilled(clients);
            node = Node.launched(data).awaitReady();
            List<Accepted> fresh = new ArrayList<>(accepted);
            fresh.removeAll(before);
            Set<String> touched = fresh.stream().map(Accepted::election).collect(Collectors.toSet());
            clients.forEach(client -> touched.addAll(client.startedSince(elections)));
            elections.addAll(touched);
            assertNothingIsLost(fresh, touched, kill + 1);
            report(kill + 1);
        }
        assertNothingIsLost(accepted, elections, KILLS);
    }

    private void report(int kills) throws IOException {
        Files.writeString(
                Path.of("target", "kill-drill.txt"),
                "%d kills, %d clients, %d elections, %d answers accepted, none lost, seed %d%n"
                        .formatted(kills, DIVISIONS.size(), elections.size(), accepted.size(), seed));
    }

    private void workUntilKilled(List<Client> clients) throws Exception {
        int answers = accepted.size();
        ExecutorService people = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<?>> work = new ArrayList<>();
            clients.forEach(client -> work.add(people.submit(client::workWhileAlive)));
            Awaitility.await()
                    .atMost(2, TimeUnit.MINUTES)
                    .until(() -> accepted.size() >= answers + ANSWERS_BEFORE_A_KILL
                            || work.stream().anyMatch(Future::isDone));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_RUN_MILLIS));
            node.kill();
            for (Future<?> each : work) {
                each.get(2, TimeUnit.MINUTES);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private void assertNothingIsLost(Iterable<Accepted> answers, Set<String> records, int kill) throws Exception {
        List<String> lost = new ArrayList<>();
        for (Accepted answer : answers) {
            if (node.get("/engine-rest/task/" + answer.task(), "admin", "demo").status() != 404) {
                lost.add(answer.toString());
            }
        }
        assertThat(lost).as("seed %d, lost by kill %d", seed, kill).isEmpty();
        for (String election : records) {
            Node.Answer verified = node.get("/api/elections/" + election + "/record/verification", "admin", "demo");
            assertThat(verified.status())
                    .as("%s is there: %s", election, verified.body())
                    .isEqualTo(200);
            assertThat(verified.json().get("intact").asBoolean())
                    .as(verified.body())
                    .isTrue();
        }
    }

    private void setUp(String division) throws Exception {
        Map<String, Object> place = Map.of(
                "division",
                division,
                "bodies",
                Stream.of("league", "party", "superior")
                        .map(kind -> Map.of("kind", kind, "name", kind + division))
                        .toList(),
                "people",
                Stream.of("league", "party", "superior", "review", "counter", "scrutineer", "judge", "inspection")
                        .map(duty -> Map.of(
                                "account", account(division, duty), "name", duty + division, "roles", List.of(duty)))
                        .toList());
        Node.Answer answer = node.post("/api/places", "admin", "demo", place);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        for (JsonNode created : answer.json().findValue("accounts")) {
            String given = created.get("password").asText();
            Map<String, String> change = Map.of("current", given, "password", PASSWORD, "repeated", PASSWORD);
            assertThat(node.post("/api/password", created.get("account").asText(), given, change)
                            .status())
                    .isEqualTo(204);
        }
    }

    private static String account(String division, String duty) {
        return "p" + division + "-" + duty;
    }

    /** Who answers, one after the other, the tasks of one place; an election in which nothing is left to answer is withdrawn and the next one started. */
    private final class Client {

        private final String division;
        private final Set<String> refused = new HashSet<>();
        private final List<String> started = new ArrayList<>();
        private String election;

        Client(String division) {
            this.division = division;
        }

        List<String> startedSince(Set<String> known) {
            return started.stream()
                    .filter(election -> !known.contains(election))
                    .toList();
        }

        void workWhileAlive() {
            try {
                while (node.alive()) {
                    work();
                }
            } catch (IOException killed) {
                awaitEnd(killed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Connections break a moment before the process has ended. */
        private void awaitEnd(IOException broken) {
            Awaitility.await("the program has ended: " + broken)
                    .atMost(1, TimeUnit.MINUTES)
                    .until(() -> !node.alive());
        }

        private void work() throws IOException, InterruptedException {
            if (election == null) {
                start();
                return;
            }
            JsonNode now =
                    node.get("/api/elections/" + election, league(), PASSWORD).json();
            List<JsonNode> open = IntStream.range(0, now.get("tasks").size())
                    .mapToObj(now.get("tasks")::get)
                    .filter(task -> !refused.contains(task.get("id").asText()))
                    .toList();
            if (open.isEmpty()) {
                withdraw();
            } else {
                answer(open.get(0));
            }
        }

        private void start() throws IOException, InterruptedException {
            Node.Answer answer = node.post(
                    "/api/elections",
                    league(),
                    PASSWORD,
                    Map.of(
                            "division",
                            division,
                            "scheme",
                            SCHEME,
                            "start",
                            LocalDate.now().toString()));
            if (answer.status() == 201) {
                election = answer.json().get("id").asText();
                started.add(election);
            } else {
                election = running();
            }
        }

        /** The one that was started, or not withdrawn, at the moment of the kill. */
        private String running() throws IOException, InterruptedException {
            for (JsonNode one : node.get("/api/elections", league(), PASSWORD).json()) {
                if (one.get("division").asText().equals(division)
                        && one.get("status").asText().equals("running")) {
                    return one.get("id").asText();
                }
            }
            throw new AssertionError("no election can be started in " + division);
        }

        private void withdraw() throws IOException, InterruptedException {
            String withdrawn = election;
            election = null;
            node.post(
                    "/api/elections/" + withdrawn + "/withdrawal", league(), PASSWORD, Map.of("reason", "换届方案需要重新研究"));
        }

        private void answer(JsonNode task) throws IOException, InterruptedException {
            String id = task.get("id").asText();
            String account = member(task.get("group").asText());
            node.post("/engine-rest/task/" + id + "/claim", account, PASSWORD, Map.of("userId", account));
            JsonNode example =
                    node.get("/api/tasks/" + id + "/example", account, PASSWORD).json();
            Map<String, Object> form = Map.of("form", Map.of("type", "Json", "value", example.toString()));
            int status = node.post(
                            "/engine-rest/task/" + id + "/submit-form", account, PASSWORD, Map.of("variables", form))
                    .status();
            if (status == 204) {
                accepted.add(new Accepted(id, election));
            } else {
                refused.add(id);
            }
        }

        private String member(String group) {
            String kind = group.substring(0, group.indexOf(':'));
            boolean above = kind.equals("league") && !group.endsWith(division);
            return account(division, above ? "superior" : DUTIES.get(kind));
        }

        private String league() {
            return account(division, "league");
        }
    }
}
