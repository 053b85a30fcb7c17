package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huanjie.access.EngineApi.Endpoint;
import org.huanjie.access.process.EngineDoors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's whole REST API, endpoint by endpoint: what is not needed is closed to everybody, and whatever is sent is answered in Chinese. */
class EngineDoorsTest extends AccessTest {

    private static final String ENGINE_REST = "/engine-rest";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    private ProcessInstance jiyang;
    private String task;

    @BeforeEach
    void anErrandInJiyang() {
        jiyang = runtime.startProcessInstanceByKey("errand", AccessHouse.JIYANG, Map.of("tenant", "460203"));
        task = tasks.createTaskQuery()
                .processInstanceId(jiyang.getId())
                .singleResult()
                .getId();
    }

    @AfterEach
    void end() {
        runtime.deleteProcessInstanceIfExists(jiyang.getId(), "done", true, true, true, false);
    }

    @Test
    void theWholeInterfaceOfTheEngineIsKnown() {
        assertThat(EngineApi.all()).hasSizeGreaterThan(450);
        assertThat(closed()).hasSizeGreaterThan(300);
    }

    @Test
    void whatIsOpenOfTheEngineIsThereAndChangesNoMoreThanThis() {
        Set<String> changing = EngineApi.all().stream()
                .filter(EngineDoorsTest::open)
                .filter(endpoint -> Set.of("PUT", "DELETE").contains(endpoint.method())
                        || endpoint.method().equals("POST") && !alsoRead(endpoint))
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(changing)
                .containsExactly(
                        "POST /task/{id}/claim",
                        "POST /task/{id}/comment/create",
                        "POST /task/{id}/complete",
                        "POST /task/{id}/submit-form",
                        "POST /task/{id}/unclaim",
                        "POST /user/{id}/unlock",
                        "PUT /job-definition/{id}/retries",
                        "PUT /job/{id}/retries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "jiyang-league"})
    void whatIsNotNeededIsClosedToEverybody(String account) {
        SoftAssertions all = new SoftAssertions();
        for (Endpoint endpoint : closed()) {
            HttpResponse<String> answer =
                    browser.sendAs(account, endpoint.method(), ENGINE_REST + endpoint.filled(), "{}");
            all.assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(403);
            assertChinese(all, endpoint, answer);
        }
        all.assertAll();
    }

    @Test
    void theSameIsClosedInTheWebApplications() {
        browser.signIn("admin", "demo");
        browser.get("/camunda/app/tasklist/default/");
        SoftAssertions all = new SoftAssertions();
        for (Endpoint endpoint : closed()) {
            HttpResponse<String> answer =
                    browser.sendFromWebApplication(endpoint.method(), WEB_APPS + endpoint.filled(), "{}");
            all.assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(403);
            assertChinese(all, endpoint, answer);
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "nonsense", "{\"variables\": {\"form\": null}, \"userId\": 7}"})
    void whateverIsSentTheAnswerIsChineseAndNoFault(String body) {
        SoftAssertions all = new SoftAssertions();
        for (Endpoint endpoint : open()) {
            for (String path :
                    List.of(endpoint.filled(), endpoint.filled() + "?sortBy=x&maxResults=y&dueAfter=z&id=%27")) {
                HttpResponse<String> answer = browser.sendAs("admin", endpoint.method(), ENGINE_REST + path, body);
                all.assertThat(answer.statusCode()).as(endpoint + " " + path).isLessThan(500);
                if (answer.statusCode() >= 400) {
                    assertChinese(all, endpoint, answer);
                }
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"\", \"value\": \"{}\"}",
                "{\"type\": \"File\", \"value\": \"x\", \"valueInfo\": {\"filename\": \"x\"}}",
                "{\"type\": \"Object\", \"value\": \"{}\", \"valueInfo\": {\"objectTypeName\": \"java.lang.Runtime\", \"serializationDataFormat\": \"application/json\"}}",
                "{\"type\": \"Xml\", \"value\": \"<x/>\"}",
                "{\"type\": \"Bytes\", \"value\": \"x\"}",
                "{\"type\": \"Date\", \"value\": \"x\"}",
                "{\"type\": \"Json\", \"value\": \"{\"}",
                "{\"type\": \"Json\", \"value\": 3}",
                "{\"value\": {}}",
                "null",
            })
    void anAnswerOfAnotherTypeIsRefusedInChinese(String form) {
        String body = "{\"variables\": {\"form\": " + form + "}}";
        SoftAssertions all = new SoftAssertions();
        HttpResponse<String> answer =
                browser.sendAs("jiyang-league", "POST", ENGINE_REST + "/task/" + task + "/submit-form", body);
        all.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertChinese(all, new Endpoint("POST", form), answer);
        all.assertAll();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void theIdsOfAnotherTenantAreRefusedInChinese() {
        SoftAssertions all = new SoftAssertions();
        for (Endpoint endpoint : open()) {
            String path = endpoint.path()
                    .replace("/task/{id}", "/task/" + task)
                    .replace("/process-instance/{id}", "/process-instance/" + jiyang.getId())
                    .replace("/execution/{id}", "/execution/" + jiyang.getId());
            for (String account : List.of("xingang-league", "xingang-judge1")) {
                HttpResponse<String> answer = browser.sendAs(
                        account,
                        endpoint.method(),
                        ENGINE_REST + new Endpoint("", path).filled(),
                        "{\"userId\": \"" + account + "\"}");
                all.assertThat(answer.statusCode()).as(account + " " + endpoint).isLessThan(500);
                if (answer.statusCode() >= 400) {
                    assertChinese(all, endpoint, answer);
                } else if (!path.equals(endpoint.path())) {
                    all.assertThat(answer.body()).as(endpoint.toString()).doesNotContain(jiyang.getId(), "460203");
                }
            }
        }
        all.assertAll();
    }

    @Test
    void expressionsAreNeitherStoredNorEvaluated() {
        String mine = json(browser.getAs("admin", ENGINE_REST + "/filter"))
                .path(0)
                .path("id")
                .asText();
        String expression = "{\"%s\": \"${runtimeService.deleteProcessInstance('" + jiyang.getId() + "', 'x')}\"}";

        for (String field :
                List.of("assigneeExpression", "candidateUserExpression", "processInstanceBusinessKeyExpression")) {
            String body = expression.formatted(field);
            for (String path :
                    List.of("/filter/" + mine + "/list", "/filter/" + mine + "/count", "/task", "/task/count")) {
                for (String sent : List.of(body, "{\"orQueries\": [" + body + "]}")) {
                    HttpResponse<String> answer = browser.sendAs("admin", "POST", ENGINE_REST + path, sent);
                    assertThat(answer.statusCode()).as(path + sent).isBetween(400, 403);
                }
            }
        }
        assertThat(browser.sendAs(
                                "admin",
                                "POST",
                                ENGINE_REST + "/filter/create",
                                "{\"name\": \"x\", \"resourceType\": \"Task\", \"query\": "
                                        + expression.formatted("assigneeExpression") + "}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(jiyang.getId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatHasNoTenantIsTheAdministratorsAlone() {
        Job cleanUp = historyCleanUp();
        assertThat(ids("admin", "/job")).contains(cleanUp.getId());
        assertThat(ids("supervisor", "/job")).doesNotContain(cleanUp.getId());
        assertThat(browser.getAs("supervisor", ENGINE_REST + "/job/" + cleanUp.getId())
                        .statusCode())
                .isEqualTo(404);
        for (String account : List.of("jiyang-judge1", "supervisor", "admin")) {
            assertThat(browser.sendAs(account, "DELETE", ENGINE_REST + "/job/" + cleanUp.getId(), "")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.sendAs(
                                    account,
                                    "PUT",
                                    ENGINE_REST + "/job/" + cleanUp.getId() + "/suspended",
                                    "{\"suspended\": true}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(historyCleanUp().isSuspended()).isFalse();
    }

    private Job historyCleanUp() {
        return management.createJobQuery().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(String account, String path) {
        return StreamSupport.stream(
                        json(browser.getAs(account, ENGINE_REST + path)).spliterator(), false)
                .map(node -> node.path("id").asText())
                .toList();
    }

    private static List<Endpoint> closed() {
        return EngineApi.all().stream().filter(endpoint -> !open(endpoint)).toList();
    }

    private static List<Endpoint> open() {
        return EngineApi.all().stream().filter(EngineDoorsTest::open).toList();
    }

    private static boolean alsoRead(Endpoint endpoint) {
        return EngineApi.all().contains(new Endpoint("GET", endpoint.path()));
    }

    private static boolean open(Endpoint endpoint) {
        return EngineDoors.all().stream()
                .anyMatch(door -> door.method().equals(endpoint.method())
                        && nameless(door.path().getPatternString()).equals(nameless(ENGINE_REST + endpoint.path())));
    }

    private static String nameless(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    private static void assertChinese(SoftAssertions all, Endpoint endpoint, HttpResponse<String> answer) {
        if (answer.body().isEmpty()) {
            return;
        }
        JsonNode told = json(answer);
        String message =
                told.path("message").asText(told.path("detail").asText()).replaceAll("form|Json|JSON", "");
        all.assertThat(message).as(endpoint + " " + answer.body()).isNotEmpty().doesNotContainPattern(ENGLISH);
        all.assertThat(told.path("type").asText()).as(endpoint.toString()).doesNotContainPattern("[A-Za-z]Exception");
    }
}
