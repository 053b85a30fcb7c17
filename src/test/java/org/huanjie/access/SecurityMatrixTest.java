package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds the running program and docs/security.md against the one list of doors; with {@code -Dhuanjie.write-docs=true} it writes the page. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:security-matrix;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/security-matrix",
            "huanjie.drafts.rounds=PT24H",
            "huanjie.mail.every=PT24H",
            "huanjie.mail.rounds=PT24H"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityMatrixTest {

    private static final Path PAGE = Path.of("docs", "security.md");
    private static final String MULTIPART =
            "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nreply\r\n--x--\r\n";
    private static final String NOTHING = "nothing";
    private static final String DIVISION = "460203198";
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);

    /** Who knocks, by the title of the column and the account. */
    private enum Visitor {
        STRANGER("stranger", ""),
        LEAGUE("league", "jiyang-league"),
        PARTY("party", "jiyang-party"),
        SUPERIOR("superior", "jiyang-superior"),
        REVIEW("review", "jiyang-review"),
        COUNTER("counter", "jiyang-counter"),
        SCRUTINEER("scrutineer", "jiyang-scrutineer"),
        JUDGE("judge", "jiyang-judge1"),
        INSPECTION("inspection", "jiyang-inspection"),
        OTHER_LEAGUE("league", "xingang-league"),
        OTHER_PARTY("party", "xingang-party"),
        OTHER_SUPERIOR("superior", "xingang-superior"),
        OTHER_REVIEW("review", "xingang-review"),
        OTHER_COUNTER("counter", "xingang-counter"),
        OTHER_SCRUTINEER("scrutineer", "xingang-scrutineer"),
        OTHER_JUDGE("judge", "xingang-judge1"),
        OTHER_INSPECTION("inspection", "xingang-inspection"),
        SUPERVISOR("supervisor", "supervisor"),
        PROVINCE("province", "hainan-supervisor"),
        ELSEWHERE("elsewhere", "guangdong-supervisor"),
        ADMIN("admin", "admin");

        private final String title;
        private final String account;

        Visitor(String title, String account) {
            this.title = title;
            this.account = account;
        }

        boolean ofXingang() {
            return account.startsWith("xingang");
        }
    }

    private record Door(String method, String address, Set<Visitor> open, String sent) {

        static Door read(String line) {
            String[] halves = line.split(" \\| ");
            String[] door = halves[0].split(" ");
            Set<Visitor> open = EnumSet.noneOf(Visitor.class);
            Arrays.stream(halves[1].split(" ")).forEach(word -> open.addAll(visitors(word)));
            return new Door(door[0], door[1], open, halves.length > 2 ? halves[2] : "");
        }

        private static Set<Visitor> visitors(String word) {
            return switch (word) {
                case "nobody" -> Set.of();
                case "anybody" -> EnumSet.allOf(Visitor.class);
                case "account" -> EnumSet.complementOf(EnumSet.of(Visitor.STRANGER));
                case "body" -> withDuty(Body::seated);
                case "panel" -> withDuty(body -> !body.seated());
                case "leagues" ->
                    EnumSet.of(Visitor.LEAGUE, Visitor.SUPERIOR, Visitor.OTHER_LEAGUE, Visitor.OTHER_SUPERIOR);
                case "watcher" -> EnumSet.of(Visitor.SUPERVISOR, Visitor.PROVINCE);
                case "sight" ->
                    Stream.of("body", "panel", "watcher", "admin")
                            .flatMap(each -> visitors(each).stream())
                            .collect(Collectors.toSet());
                default ->
                    Arrays.stream(Visitor.values())
                            .filter(visitor -> visitor.title.equals(word) && !visitor.ofXingang())
                            .collect(Collectors.toSet());
            };
        }

        private static Set<Visitor> withDuty(Predicate<Body> of) {
            return Arrays.stream(Visitor.values())
                    .filter(visitor -> !visitor.ofXingang()
                            && Duty.of(visitor.title)
                                    .filter(duty -> of.test(duty.body(DIVISION)))
                                    .isPresent())
                    .collect(Collectors.toSet());
        }

        boolean page() {
            return !address.startsWith("/api") && !engine();
        }

        boolean engine() {
            return address.startsWith("/engine-rest") || address.startsWith("/camunda");
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private final Map<Visitor, Browser> browsers = new HashMap<>();
    private final Map<String, String> matter = new HashMap<>();

    @BeforeAll
    void anElectionInJiyangAndItsVisitors() throws IOException {
        appoint("hainan-supervisor", "46");
        appoint("guangdong-supervisor", "44");
        HttpResponse<String> started = new Browser(port)
                .postAs(
                        "jiyang-league",
                        "/api/elections",
                        "application/json",
                        "{\"division\": \"%s\", \"scheme\": \"jiyang-2011\", \"start\": \"%s\"}"
                                .formatted(DIVISION, LocalDate.now()));
        ElectionId election = new ElectionId(
                new ObjectMapper().readTree(started.body()).path("id").asText());
        management.createJobQuery().executable().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .forEach(job -> management.executeJob(job.getId()));
        Task task = tasks.createTaskQuery().list().get(0);
        matter.put("{election}", election.value());
        matter.put("{division}", DIVISION);
        matter.put("{task}", task.getId());
        matter.put("{instance}", task.getProcessInstanceId());
        matter.put("{scheme}", "jiyang-2011");
        matter.put("{campaignScheme}", "liaoning-2013");
        matter.put("{clause}", "JY-4.1b");
        for (Visitor visitor : Visitor.values()) {
            Browser browser = new Browser(port);
            browsers.put(visitor, browser);
            if (visitor != Visitor.STRANGER) {
                browser.signIn(visitor.account, "demo");
                browser.get("/camunda/app/tasklist/default/");
            }
        }
    }

    private void appoint(String account, String region) {
        accounts.create(account, "督导", account + "@huanjie.example", "demo");
        accounts.makeSupervisor(account);
        accounts.oversee(account, region);
    }

    @Test
    void everyDoorIsOpenToThoseWhomTheListNamesAndToNobodyElse() {
        SoftAssertions all = new SoftAssertions();
        for (Door door : doors()) {
            for (Visitor visitor : Visitor.values()) {
                all.assertThat(passes(visitor, door))
                        .as(door.method() + " " + door.address() + " as " + visitor)
                        .isEqualTo(door.open().contains(visitor));
            }
        }
        all.assertAll();
    }

    @Test
    void everyDutyKnocksInItsOwnPlaceAndInAnother() {
        assertThat(Duty.values()).allSatisfy(duty -> assertThat(Visitor.values())
                .filteredOn(visitor -> visitor.title.equals(duty.word()))
                .extracting(Visitor::ofXingang)
                .containsExactlyInAnyOrder(true, false));
    }

    @Test
    void everyMappingOfAControllerIsAmongTheDoors() {
        Set<String> declared = doors().stream()
                .map(door -> door.method() + " " + nameless(door.address()))
                .collect(Collectors.toSet());

        assertThat(mappings()).isNotEmpty().allSatisfy(mapping -> assertThat(declared)
                .contains(mapping));
    }

    @Test
    void thePageShowsTheMatrix() throws IOException {
        String page = page();
        if (Boolean.getBoolean("huanjie.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(doors().size() * Visitor.values().length).isGreaterThan(2000);
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private boolean passes(Visitor visitor, Door door) {
        HttpResponse<String> answer = knock(visitor, door);
        int status = answer.statusCode();
        boolean toTheLogin = status == 302
                && answer.headers().firstValue("Location").orElse("").contains("/login");
        boolean hidden = status == 404 && !filled(door.address()).contains(NOTHING);
        boolean refusedByTheEngine = status == 400 && door.engine();
        return !TURNED_AWAY.contains(status) && !toTheLogin && !hidden && !refusedByTheEngine;
    }

    private HttpResponse<String> knock(Visitor visitor, Door door) {
        Browser browser = browsers.get(visitor);
        String address = filled(door.address());
        if (door.address().startsWith("/engine-rest")) {
            return visitor == Visitor.STRANGER
                    ? browser.send(door.method(), address, "{}", "application/json")
                    : browser.sendAs(visitor.account, door.method(), address, "{}");
        }
        if (door.method().equals("GET")) {
            return browser.get(address);
        }
        if (door.page()) {
            return browser.postForm(address, "/password", fields(door.sent()));
        }
        if (door.address().startsWith("/camunda")) {
            return browser.sendFromWebApplication(door.method(), address, "{}");
        }
        return switch (door.sent()) {
            case "multipart" -> browser.send("POST", address, MULTIPART, "multipart/form-data; boundary=x");
            case "yaml" -> browser.send("POST", address, "any: text", "text/yaml");
            case "" -> browser.send(door.method(), address, "{}", "application/json");
            default -> browser.send(door.method(), address, door.sent(), "application/json");
        };
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .filter(field -> field.contains("="))
                .map(field -> field.split("="))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    private String filled(String address) {
        String filled = address;
        for (Map.Entry<String, String> part : matter.entrySet()) {
            filled = filled.replace(part.getKey(), part.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", NOTHING);
    }

    private Set<String> mappings() {
        Set<String> found = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.huanjie")) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                for (RequestMethod each : methods) {
                    mapping.getPatternValues().forEach(path -> found.add(each + " " + nameless(path)));
                }
            }
        });
        return found;
    }

    private static String nameless(String address) {
        return address.replaceAll("\\{[^}]+}", "{}");
    }

    private static List<Door> doors() {
        return list().filter(line -> line.contains(" | ") && !line.startsWith("#"))
                .map(Door::read)
                .toList();
    }

    private static Stream<String> list() {
        try {
            return new ClassPathResource("access/doors.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String page() {
        List<String> lines = new ArrayList<>(List.of(HEAD.split("\n")));
        Map<String, List<Door>> rooms = new LinkedHashMap<>();
        String room = "";
        for (String line : list().toList()) {
            if (line.startsWith("# ---")) {
                room = line.substring("# --- ".length());
            } else if (line.contains(" | ") && !line.startsWith("#")) {
                rooms.computeIfAbsent(room, key -> new ArrayList<>()).add(Door.read(line));
            }
        }
        rooms.forEach((title, doors) -> {
            lines.add("");
            lines.add("## " + title);
            lines.add("");
            lines.add("| door | "
                    + Arrays.stream(Visitor.values())
                            .map(SecurityMatrixTest::column)
                            .collect(Collectors.joining(" | ")) + " |");
            lines.add("|---|" + ":-:|".repeat(Visitor.values().length));
            doors.forEach(door -> lines.add("| `" + door.method() + " " + door.address() + "` | "
                    + Arrays.stream(Visitor.values())
                            .map(visitor -> door.open().contains(visitor) ? "●" : "·")
                            .collect(Collectors.joining(" | "))
                    + " |"));
        });
        return String.join("\n", lines) + "\n";
    }

    private static String column(Visitor visitor) {
        return visitor.ofXingang() ? "X " + visitor.title : visitor.title;
    }

    private static final String HEAD = """
            # Who passes which door

            Written by `mvn test -Dtest=SecurityMatrixTest -Dhuanjie.write-docs=true` from `src/test/resources/access/doors.txt`; never edited. The test knocks at
            each door of the running program as each visitor, and fails when a door is wider or narrower than it says here, or when a controller has a
            door that is not declared.

            The matter is an election in Jiyang (460203198, county 460203). ● passes (what was sent may still be refused as wrong, or there is nothing of that id), · is turned away (401, 403,
            404 for what is not to be seen, 400 by the engine, or to the login). Columns: a stranger; the people of Jiyang; those of Xingang (X), another place; the supervisors of Jiyang's county, of its
            province and of another province; the administrator.

            Nobody, administrators included, deploys, starts, changes or deletes anything in the engine: its REST API and what the web applications ask are open
            by a list (`EngineDoors`), its commands by another (`OpenCommands`); what is in neither is refused with 403. `EngineDoorsTest` asks each of the
            engine's endpoints, listed or not. A task is claimed for oneself, and answered by the people of its group or by the substitute of one of
            them; whoever claimed it, or any other of the group, gives it back, which is minuted (`claim-returned`). An administrator lets a failed step run
            again (`step-retried` in the minutes) and unlocks accounts (in the log, with the account).""";
}
