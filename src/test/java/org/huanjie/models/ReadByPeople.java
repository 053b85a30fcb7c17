package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.access.Browser;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.CampaignSchemes;
import org.huanjie.clause.ClauseCodes;
import org.huanjie.clause.ReadText;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.CampaignId;
import org.huanjie.mail.WrittenMails;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.Reports;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the people of an election read on its way: pages, forms, what forms show, mails, files and refusals. */
final class ReadByPeople {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "demo";
    private static final String ADMIN = "admin";
    private static final int OK = 200;
    private static final int FAILURE = 500;
    private static final int COUNTY = 6;
    private static final List<String> OF_A_TASK = List.of("/api/tasks/{task}/example", "/api/tasks/{task}/draft");

    /** What some doors want to be told. */
    private static final Map<String, String> QUERIES = Map.of(
            "/api/schemes/{scheme}/timetable", "?start=2026-03-02",
            "/api/calendar/window", "?from=2026-03-02&days=5&unit=working&roll=true",
            "/api/reports/so-far", "?region={region}&kind=weekly",
            "/reports/so-far", "?region={region}&kind=weekly",
            "/reports/so-far.xlsx", "?region={region}&kind=weekly",
            "/places/edit", "?division={division}",
            "/api/divisions", "?q=%E6%9D%91",
            "/api/populations", "?division={region}",
            "/api/dashboard/elections", "?region={region}");

    private static final String HTML = "text/html";

    /** What is shown there is not for the program to word. */
    private static final Map<String, String> NOT_OURS = Map.of(
            "/api/schemes/{scheme}/text", "the language in which schemes are written cites by codes",
            "/api/campaign-schemes/{campaignScheme}/text", "and so does that of campaigns",
            "/api/elections/{election}/attachments/{attachment}", "what people hand in");

    /** How many different refusals of a task are asked for over HTTP. */
    private static final int REFUSALS = 2;

    /** Of how many wrong answers a kind of task is tried with one when it was tried with all in an election before. */
    private static final int ONE_OF = 12;

    private static final List<String> PARTS =
            List.of("league", "party", "superior", "review", "counter", "scrutineer", "judge1", "inspection");

    private final ElectionWalk walk;
    private final FormService forms;
    private final JdbcClient jdbc;
    private final WrittenMails mails;
    private final Reports reports;
    private final CampaignSchemes campaignSchemes;
    private final TriedAnswers tried;
    private final int port;

    private final Map<String, Browser> browsers = new HashMap<>();
    private final Set<String> tasks = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> codes = new TreeSet<>();
    private final Map<String, Integer> figures = new TreeMap<>();
    private final Set<String> opened = new TreeSet<>();

    private Start start;
    private boolean everywhere;

    ReadByPeople(ApplicationContext program, int port) {
        this.port = port;
        walk = program.getBean(ElectionWalk.class);
        forms = program.getBean(FormService.class);
        jdbc = program.getBean(JdbcClient.class);
        reports = program.getBean(Reports.class);
        campaignSchemes = program.getBean(CampaignSchemes.class);
        mails = program.getBean(WrittenMails.class);
        tried = new TriedAnswers(program);
    }

    /** Turns to an election, with whose people it reads from now on. */
    void of(Start election) {
        start = election;
        kinds.clear();
    }

    /** Where codes were read, with the words around them. */
    Set<String> codes() {
        return codes;
    }

    /** The kinds of letters that were read. */
    Set<String> kinds() {
        return mails.kinds();
    }

    /** The kinds of tasks of the election or campaign to which it turned that were read. */
    Set<String> work() {
        return kinds;
    }

    /** How much of what kind was read. */
    Map<String, Integer> figures() {
        return figures;
    }

    /** The doors at which nobody was shown anything. */
    List<String> closed() {
        return doors("GET").filter(door -> !opened.contains(door)).toList();
    }

    /** Reads the mails and tasks that are new, and the election's pages when there is work of a new kind. */
    void step() {
        mails.further().forEach(mail -> read("mail", mail.lines().findFirst().orElse(""), mail));
        List<OpenTask> further =
                walk.open().stream().filter(task -> tasks.add(task.id())).toList();
        further.forEach(this::task);
        further.stream()
                .filter(task -> kinds.add(task.key()))
                .findFirst()
                .ifPresent(task -> pagesOfTheElection(walk.person(task)));
    }

    private void task(OpenTask task) {
        String person = walk.person(task);
        Browser browser = browser(person);
        HttpResponse<String> form =
                browser.getAs(person, "/engine-rest/task/" + task.id() + "/variables/form?deserializeValue=false");
        assertThat(form.statusCode()).as(task.key()).isEqualTo(OK);
        read("what a form shows", task.key(), ReadText.ofJson(value(form.body())));
        if (!kinds.contains(task.key())) {
            read(
                    "form",
                    task.key(),
                    ReadText.ofHtml(browser.getAs(person, "/engine-rest/task/" + task.id() + "/deployed-form")
                            .body()));
            refusals(task, person, browser);
        }
    }

    /** Answers that are refused, tried without consequences; some are really sent. */
    private void refusals(OpenTask task, String person, Browser browser) {
        String address = "/api/tasks/" + task.id();
        String example = browser.get(address + "/example").body();
        browser.send("PUT", address + "/draft", example, "application/json");
        for (String door : OF_A_TASK) {
            get(person, door, door.replace("{task}", task.id()));
        }
        Map<String, ObjectNode> wrong = new LinkedHashMap<>();
        boolean tried = !refused.add(task.key());
        int number = 0;
        for (ObjectNode answer : WrongAnswers.of((ObjectNode) parsed(example)).values()) {
            String refusal = tried && number++ % ONE_OF > 0 ? "" : refusal(task, person, answer);
            read("refusal", task.key(), refusal);
            if (!refusal.isEmpty()) {
                wrong.putIfAbsent(refusal, answer);
            }
        }
        wrong.values().stream().limit(REFUSALS).forEach(answer -> {
            HttpResponse<String> refused = browser.postAs(
                    person, "/engine-rest/task/" + task.id() + "/submit-form", "application/json", submission(answer));
            assertThat(refused.statusCode()).as(answer.toString()).isGreaterThanOrEqualTo(400);
            read("refusal sent", task.key(), ReadText.ofJson(refused.body()));
        });
    }

    private String refusal(OpenTask task, String person, JsonNode answer) {
        Throwable refusal = tried.refusal(task, person, answer);
        return refusal == null ? "" : refusal.getMessage();
    }

    private static String submission(ObjectNode answer) {
        ObjectNode sent = JSON.createObjectNode();
        sent.putObject("variables").putObject("form").put("type", "Json").put("value", answer.toString());
        return sent.toString();
    }

    private void pagesOfTheElection(String person) {
        doors("GET")
                .filter(door -> ofTheElection(door) && !door.startsWith("/api"))
                .forEach(door -> filled(door).forEach(address -> get(person, door, address)));
    }

    /** A task of a campaign as its form shows it, and the campaign's pages when there is work of a new kind. */
    void campaign(CampaignId campaign, Task task) {
        Browser admin = browser(ADMIN);
        String key = task.getTaskDefinitionKey();
        HttpResponse<String> form =
                admin.getAs(ADMIN, "/engine-rest/task/" + task.getId() + "/variables/form?deserializeValue=false");
        assertThat(form.statusCode()).as(key).isEqualTo(OK);
        read("what a form shows", key, ReadText.ofJson(value(form.body())));
        if (kinds.add(key)) {
            HttpResponse<String> deployed = admin.getAs(ADMIN, "/engine-rest/task/" + task.getId() + "/deployed-form");
            assertThat(deployed.statusCode()).as(key).isEqualTo(OK);
            read("form", key, ReadText.ofHtml(deployed.body()));
            everywhere(campaign);
        }
        mails.further().forEach(mail -> read("mail", mail.lines().findFirst().orElse(""), mail));
    }

    /** All doors of campaigns, as those who may see this one; then what is refused there. */
    void everywhere(CampaignId campaign) {
        Map<String, List<String>> known = ofCampaign(campaign);
        campaignDoors("GET").forEach(door -> filled(door, known)
                .forEach(address -> Stream.of(start.place() + "-league", "supervisor", ADMIN)
                        .forEach(person -> get(person, door, address))));
        campaignDoors("POST").forEach(door -> filled(door, known).forEach(address -> refusedAt(door, address)));
    }

    private static Stream<String> campaignDoors(String method) {
        return doors(method).filter(door -> door.contains("ampaign"));
    }

    private Map<String, List<String>> ofCampaign(CampaignId campaign) {
        return Map.of(
                "{campaign}", List.of(campaign.value()),
                "{division}", List.of(region()),
                "{campaignScheme}",
                        campaignSchemes.all().stream().map(CampaignScheme::id).toList(),
                "{round}", List.of("1"));
    }

    /** All doors, as everybody of the place, the administrator and a supervisor; then what is refused there. */
    void everywhere() {
        Arrays.stream(ReportKind.values()).forEach(kind -> reports.issue(region(), kind));
        doors("GET").filter(this::further).forEach(door -> filled(door).forEach(address -> Stream.concat(
                        PARTS.stream().map(part -> start.place() + "-" + part), Stream.of("admin", "supervisor"))
                .forEach(person -> get(person, door, address))));
        doors("POST").filter(this::further).forEach(door -> filled(door).forEach(address -> refusedAt(door, address)));
        everywhere = true;
    }

    /** What does not belong to an election is the same after each of them. */
    private boolean further(String door) {
        return !everywhere || ofTheElection(door);
    }

    private static boolean ofTheElection(String door) {
        return Stream.of("{election}", "{division}", "{scheme}", "{notice}").anyMatch(door::contains);
    }

    private void refusedAt(String door, String address) {
        for (String person : List.of(start.place() + "-league", start.place() + "-superior", "admin")) {
            Browser browser = browser(person);
            HttpResponse<String> answer = door.startsWith("/api")
                    ? browser.send("POST", address, "{}", "application/json")
                    : browser.postForm(address, "/password", Map.of());
            shown(person, door, answer);
        }
    }

    private void get(String person, String door, String address) {
        if (door.endsWith(".xlsx")) {
            workbook(person, door, address);
        } else {
            shown(person, door, browser(person).get(address));
        }
    }

    private void shown(String person, String door, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(person + " at " + door).isLessThan(FAILURE);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() == OK && !answer.body().isEmpty()) {
            opened.add(door);
        }
        if (type.startsWith(HTML)) {
            read("page", door, ReadText.ofHtml(answer.body()));
        } else if (type.contains("json")) {
            read("answer", door, ReadText.ofJson(answer.body()));
        } else {
            read("file " + type, door, answer.body());
        }
    }

    private void workbook(String person, String door, String address) {
        HttpResponse<byte[]> answer = browser(person).download(address);
        assertThat(answer.statusCode()).as(person + " at " + door).isLessThan(FAILURE);
        if (answer.statusCode() == OK) {
            opened.add(door);
            read("workbook", door, ReadText.ofWorkbook(answer.body()));
        }
    }

    private void read(String kind, String where, String text) {
        figures.merge(kind, 1, Integer::sum);
        ClauseCodes.in(text).forEach(code -> codes.add(kind + " " + where + ": " + code));
    }

    private Browser browser(String account) {
        return browsers.computeIfAbsent(account, newcomer -> {
            Browser browser = new Browser(port);
            browser.signIn(newcomer, PASSWORD);
            return browser;
        });
    }

    /** Our own addresses that are asked in this way, with their variables. */
    private static Stream<String> doors(String method) {
        try {
            return new ClassPathResource("access/doors.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(method + " ") && !line.contains("| nobody"))
                    .map(line -> line.split(" ")[1])
                    .filter(door -> !door.startsWith("/camunda") && !door.startsWith("/engine-rest"))
                    .filter(door -> !NOT_OURS.containsKey(door));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** With what there is of the election in the place of the variables. */
    private List<String> filled(String door) {
        return filled(door, known());
    }

    private static List<String> filled(String door, Map<String, List<String>> known) {
        List<String> addresses = List.of(door + QUERIES.getOrDefault(door, ""));
        for (Map.Entry<String, List<String>> each : known.entrySet()) {
            addresses = addresses.stream()
                    .flatMap(address -> address.contains(each.getKey())
                            ? each.getValue().stream().map(value -> address.replace(each.getKey(), value))
                            : Stream.of(address))
                    .toList();
        }
        return addresses.stream()
                .map(address -> address.replaceAll("\\{[^}]+}", "nothing"))
                .toList();
    }

    private String region() {
        return start.division().substring(0, COUNTY);
    }

    private Map<String, List<String>> known() {
        return Map.ofEntries(
                Map.entry("{election}", List.of(walk.id().value())),
                Map.entry("{division}", List.of(start.division())),
                Map.entry("{scheme}", List.of(start.scheme())),
                Map.entry("{account}", List.of(start.place() + "-league")),
                Map.entry("{region}", List.of(region())),
                Map.entry("{clause}", List.of("E2", "B.1%20Art%204", "JY-4.1b")),
                Map.entry("{kind}", mails.kinds().stream().sorted().toList()),
                Map.entry("{report}", first("select id from supervision_report order by id")),
                Map.entry("{receipt}", first("select receipt from objection order by id")),
                Map.entry("{objection}", first("select id from objection order by id")),
                Map.entry("{notice}", first("select id from notice order by id")),
                Map.entry("{nothing}", first("select id from handout order by id")),
                Map.entry("{attachment}", first("select id from attachment order by id")));
    }

    private List<String> first(String ids) {
        return jdbc.sql(ids + " fetch first 1 row only").query(String.class).list();
    }

    private static String value(String variable) {
        return parsed(variable).path("value").asText();
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(json, broken);
        }
    }
}
