package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.engine.Forms;
import org.huanjie.input.Refusal;
import org.huanjie.scheme.SchemeLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Thousands of requests that no form of ours sends, to every address of our interface and as answers to every kind of task that waits, alone and several at
 * once: each is answered in Chinese, none is a fault of the program, and of what is refused nothing is kept. {@code -Dhuanjie.fuzz=…} says how many.
 */
@Tag("walks")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:fuzz;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=2000",
            "huanjie.data-dir=target/fuzz",
            "huanjie.objections.per-hour=1000000"
        })
@Import(CommittedWrites.Watching.class)
class FuzzedRequestsTest {

    private static final int REQUESTS = Integer.getInteger("huanjie.fuzz", 4_500);
    private static final long SEED = Long.getLong("huanjie.seed", 11L);
    private static final int KINDS_OF_TASKS = 30;
    private static final int AT_EACH_TASK = 5;
    private static final int AT_EACH_STEP = 4;
    private static final int MOST_FAULTS = 20;
    private static final String PASSWORD = "demo";
    private static final List<String> DISTRICTS =
            List.of("210102", "210103", "210104", "210105", "210106", "210111", "210112", "210113");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}['’]?[a-z]* [A-Za-z]{2,}");
    /** How Excel's own list calls the format, in every language. */
    private static final String NAME_OF_A_FORMAT = "CSV UTF-8";

    private static final Pattern INSIDES = Pattern.compile(
            "ENGINE-\\d|Exception|org\\.|java\\.|com\\.fasterxml|(?i)select .* from|insert into|jdbc|stack ?trace");
    /** What signing in writes, whatever the request then asks for. */
    private static final Set<String> SIGNING_IN =
            Set.of("known_source", "failed_sign_in", "spring_session", "spring_session_attributes");

    private static final List<String> ROLES = List.of("league", "party", "superior", "review", "counter", "inspection");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Forms examples;

    @Autowired
    private Elections register;

    @Autowired
    private CommittedWrites writes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random chance = new Random(SEED);
    private final StrangeJson strange = new StrangeJson(chance);
    private final Map<String, Integer> figures = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private StrangeRequests requests;
    private String place;
    private int sent;

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void whateverIsSentIsAnsweredInChineseAndNothingIsHalfDone(TestReporter reporter) {
        Variant.ALL.forEach(variant -> program.getBean(SchemeLibrary.class).add(variant.text(), "admin"));
        Iterator<String> divisions = DISTRICTS.stream()
                .flatMap(district -> program.getBean(Divisions.class).below(district).stream())
                .map(Division::code)
                .iterator();
        Iterator<Way> ways =
                Stream.generate(() -> RareWays.ALL).flatMap(List::stream).iterator();
        while (sent < REQUESTS && faults.size() < MOST_FAULTS) {
            hold(ways.next(), divisions.next());
        }
        reporter.publishEntry("tasks", kinds.toString());
        reporter.publishEntry("answers", figures.toString());
        reporter.publishEntry("addresses", "" + requests.addresses().size());
        assertThat(faults).as("faults with seed " + SEED).isEmpty();
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(KINDS_OF_TASKS);
    }

    /** Holds an election that comes where few come, and sends strange requests at every step. */
    private void hold(Way way, String division) {
        place = "d" + division;
        places.setUp(place, division, "第" + division);
        givePasswords();
        requests = new StrangeRequests(mappings, mapper, chance);
        DirectedWalk course = new DirectedWalk(program, way, way.start().at(place, division));
        try {
            course.stopsWhere(() -> {
                tryStrangeThings();
                return sent >= REQUESTS || faults.size() >= MOST_FAULTS;
            });
        } catch (Refusal derailed) {
            figures.merge("derailed by a strange answer that was taken", 1, Integer::sum);
        }
    }

    private void tryStrangeThings() {
        learn();
        for (OpenTask task : walk.open().stream().limit(2).toList()) {
            for (int times = 0; times < AT_EACH_TASK; times++) {
                answer(task);
            }
        }
        for (int times = 0; times < AT_EACH_STEP; times++) {
            send(1 + Math.max(0, chance.nextInt(12) - 8));
        }
    }

    private void givePasswords() {
        jdbc.sql("select account from person where account like ?")
                .param(place + "-%")
                .query(String.class)
                .list()
                .forEach(this::givePassword);
        jdbc.sql("update person set must_change_password = false where account like ?")
                .param(place + "-%")
                .update();
    }

    private void givePassword(String account) {
        User user = identity.createUserQuery().userId(account).singleResult();
        user.setPassword(PASSWORD);
        identity.saveUser(user);
    }

    /** What exists may stand in addresses. */
    private void learn() {
        requests.knows("election", walk.id().value());
        requests.knows("elections", walk.id().value());
        requests.knows("division", register.get(walk.id()).division());
        requests.knows("schemes", register.get(walk.id()).scheme());
        requests.knows("region", "460203");
        requests.knows("kind", "daily");
        walk.open().forEach(task -> requests.knows("task", task.id()));
        known("candidate", "select id from candidate where election = ?");
        known("notices", "select id from notice where election = ?");
        known("approvals", "select id from approval_request where election = ?");
    }

    private void known(String variable, String ids) {
        jdbc.sql(ids).param(walk.id()).query(String.class).list().forEach(id -> requests.knows(variable, id));
    }

    private void answer(OpenTask task) {
        if (tasks.createTaskQuery().taskId(task.id()).count() == 0) {
            return;
        }
        kinds.merge(task.key(), 1, Integer::sum);
        String account = walk.person(task);
        ObjectNode variable = mapper.createObjectNode();
        JsonNode answer = strange.of(examples.example(task.id()));
        variable.putObject("variables").putObject("form").put("type", type()).put("value", answer.toString());
        send(
                account,
                new StrangeRequests.Sent(
                        "POST",
                        "/engine-rest/task/" + task.id() + "/submit-form",
                        Optional.of("application/json"),
                        variable.toString().getBytes(StandardCharsets.UTF_8)),
                "task");
    }

    private String type() {
        return chance.nextInt(30) == 0
                ? List.of("", "File", "Object", "Xml", "Null", "Unsinn", "String", "Bytes")
                        .get(chance.nextInt(8))
                : "Json";
    }

    private void send(int times) {
        String account = account();
        StrangeRequests.Sent sent = requests.next();
        if (times == 1) {
            send(account, sent, sent.method());
            return;
        }
        writes.sinceLastAsked();
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(
                        () -> client.sendAsync(request(account, sent), BodyHandlers.ofString()))
                .limit(times)
                .toList();
        List<HttpResponse<String>> all =
                answers.stream().map(CompletableFuture::join).toList();
        all.forEach(answer -> judge(account, sent, answer));
        count("at once", all);
        List<String> written = writes.sinceLastAsked();
        if (!sent.method().equals("GET") && all.stream().allMatch(answer -> answer.statusCode() >= 400)) {
            nothingKept(account, sent, all.get(0), written);
        }
    }

    private String account() {
        return switch (chance.nextInt(6)) {
            case 0 -> "admin";
            case 1 -> "supervisor";
            default -> place + "-" + ROLES.get(chance.nextInt(ROLES.size()));
        };
    }

    private void send(String account, StrangeRequests.Sent sent, String kind) {
        writes.sinceLastAsked();
        try {
            HttpResponse<String> answer = client.send(request(account, sent), BodyHandlers.ofString());
            judge(account, sent, answer);
            count(kind, List.of(answer));
            if (answer.statusCode() >= 400) {
                nothingKept(account, sent, answer, writes.sinceLastAsked());
            }
        } catch (IOException broken) {
            faults.add(account + " " + sent + "\n  no answer: " + broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void count(String kind, List<HttpResponse<String>> answers) {
        sent += answers.size();
        answers.forEach(answer -> figures.merge(kind + " " + answer.statusCode(), 1, Integer::sum));
    }

    private void judge(String account, StrangeRequests.Sent sent, HttpResponse<String> answer) {
        String body = answer.body();
        if (answer.statusCode() < 400) {
            return;
        }
        String said = body.replace(NAME_OF_A_FORMAT, "")
                .replaceAll("\"instance\":\"[^\"]*\"|\"type\":\"about:blank\"|<[^>]*>", "");
        boolean wrong = answer.statusCode() >= 500
                || ENGLISH.matcher(said).find()
                || INSIDES.matcher(said).find()
                || !CHINESE.matcher(said).find();
        if (wrong) {
            faults.add(account + " " + sent + "\n  " + answer.statusCode() + " "
                    + body.substring(0, Math.min(body.length(), 500)));
        }
    }

    private void nothingKept(
            String account, StrangeRequests.Sent sent, HttpResponse<String> answer, List<String> written) {
        if (!SIGNING_IN.containsAll(written)) {
            faults.add(account + " " + sent + "\n  " + answer.statusCode() + " but kept in " + written);
        }
    }

    private HttpRequest request(String account, StrangeRequests.Sent sent) {
        String both = account + ":" + PASSWORD;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + sent.path()))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                .method(sent.method(), BodyPublishers.ofByteArray(sent.body()));
        sent.type().ifPresent(type -> request.header("Content-Type", type));
        return request.build();
    }
}
