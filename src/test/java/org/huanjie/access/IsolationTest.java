package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk sees and does what belongs to the own body, by whatever way the engine can be reached. */
class IsolationTest extends AccessTest {

    private static final String TASKS = "/engine-rest/task";
    private static final String WEB_APP_TASKS = "/camunda/api/engine/engine/default/task";
    private static final String EMPTY_ANSWER = "{\"variables\":{\"form\":{\"type\":\"Json\",\"value\":\"{}\"}}}";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

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
    void theBodysOwnClerkSeesClaimsAndCompletesTheTask() {
        assertThat(ids("jiyang-league", TASKS)).containsExactly(task);
        assertThat(post("jiyang-league", TASKS + "/" + task + "/claim", "{\"userId\":\"jiyang-league\"}"))
                .isEqualTo(204);
        assertThat(post("jiyang-league", TASKS + "/" + task + "/submit-form", EMPTY_ANSWER))
                .isEqualTo(204);
        assertThat(ids("jiyang-league", TASKS)).isEmpty();
        assertThat(ids("jiyang-superior", TASKS)).hasSize(1);
    }

    @Test
    void aClerkOfAnotherPlaceSeesNothingByTheEnginesInterface() {
        assertThat(ids("xingang-league", TASKS)).isEmpty();
        assertThat(browser.getAs("xingang-league", TASKS + "/" + task).statusCode())
                .isIn(403, 404);
        assertThat(browser.getAs("xingang-league", TASKS + "/" + task + "/form-variables")
                        .body())
                .doesNotContain("context");
        assertThat(post("xingang-league", TASKS + "/" + task + "/claim", "{\"userId\":\"xingang-league\"}"))
                .isIn(403, 404, 500);
        assertThat(post("xingang-league", TASKS + "/" + task + "/submit-form", EMPTY_ANSWER))
                .isIn(403, 404, 500);
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
    }

    @Test
    void anotherBodyOfTheSamePlaceDoesNotSeeTheTaskEither() {
        assertThat(ids("jiyang-party", TASKS)).isEmpty();
        assertThat(ids("jiyang-review", TASKS)).isEmpty();
        assertThat(ids("jiyang-superior", TASKS)).isEmpty();
    }

    @Test
    void aClerkOfAnotherPlaceSeesNothingInTheWebApplications() {
        browser.signIn("xingang-league", "demo");
        browser.get("/camunda/app/tasklist/default/");

        assertThat(json(browser.get(WEB_APP_TASKS))).isEmpty();
        assertThat(browser.get(WEB_APP_TASKS + "/" + task).statusCode()).isIn(403, 404);
        assertThat(browser.get("/camunda/api/engine/engine/default/process-instance")
                        .statusCode())
                .isEqualTo(403);
        for (JsonNode filter : json(browser.get("/camunda/api/engine/engine/default/filter"))) {
            assertThat(json(browser.get("/camunda/api/engine/engine/default/filter/"
                            + filter.path("id").asText() + "/list")))
                    .as(filter.path("name").asText())
                    .isEmpty();
        }
    }

    @Test
    void aClerkOfAnotherPlaceIsRefusedByOurInterface() {
        assertThat(browser.getAs("xingang-league", record(new ElectionId(AccessHouse.JIYANG)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.getAs("xingang-league", record(new ElectionId(AccessHouse.XINGANG)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.getAs("xingang-league", record(new ElectionId("unknown")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void clerksSeeNoInstancesNoHistoryNoOtherPeopleAndStartNothing() {
        for (String closed : List.of("process-instance", "history/process-instance", "user", "authorization", "job")) {
            assertThat(browser.getAs("jiyang-league", "/engine-rest/" + closed).statusCode())
                    .as(closed)
                    .isEqualTo(403);
        }
        assertThat(post("jiyang-league", "/engine-rest/process-definition/key/errand/tenant-id/460203/start", "{}"))
                .isNotIn(200, 204);
        assertThat(post("jiyang-league", "/engine-rest/process-definition/key/errand/start", "{}"))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /engine-rest/user/jiyang-judge1 | ''",
                "PUT | /engine-rest/user/jiyang-judge1/credentials | {\"password\": \"x\", \"authenticatedUserPassword\": \"demo\"}",
                "PUT | /engine-rest/user/jiyang-judge1/profile | {\"id\": \"jiyang-judge1\", \"firstName\": \"x\"}",
                "POST | /engine-rest/task/create | {\"name\": \"x\"}",
                "POST | /engine-rest/filter/create | {\"name\": \"x\", \"resourceType\": \"Task\", \"query\": {}, \"properties\": {}}",
                "PUT | /engine-rest/group/league:460203198/members/jiyang-judge1 | ''",
                "POST | /engine-rest/message | {\"messageName\": \"requestWithdrawn\"}",
            })
    void clerksChangeNeitherAccountsNorListsNorProcesses(String method, String path, String body) {
        HttpResponse<String> answer = browser.sendAs("jiyang-judge1", method, path, body);

        assertThat(answer.statusCode()).isIn(400, 403);
        assertThat(browser.getAs("jiyang-judge1", "/engine-rest/user/jiyang-judge1/profile")
                        .body())
                .contains("吉阳评委一");
    }

    @Test
    void supervisorsSeeTheirTenantsAndAnswerNothing() {
        browser.signIn("supervisor", "demo");

        assertThat(ids("supervisor", TASKS)).containsExactly(task);
        assertThat(post("supervisor", TASKS + "/" + task + "/submit-form", EMPTY_ANSWER))
                .isEqualTo(403);
        assertThat(browser.getAs("supervisor", record(new ElectionId(AccessHouse.JIYANG)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theBodyAboveSeesTheMinutesBelowIt() {
        assertThat(browser.getAs("jiyang-superior", record(new ElectionId(AccessHouse.JIYANG)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.getAs("jiyang-superior", record(new ElectionId(AccessHouse.XINGANG)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theReadyListsAreThereForEverybodyWithTheOwnOneFirst() {
        JsonNode filters = json(browser.getAs("nanshan-judge1", "/engine-rest/filter"));

        assertThat(StreamSupport.stream(filters.spliterator(), false)
                        .map(filter ->
                                filter.path("properties").path("priority").asInt() + " "
                                        + filter.path("name").asText()))
                .containsExactlyInAnyOrder("0 我的任务", "1 本单位任务", "2 本周到期", "3 已逾期");
    }

    private static String record(ElectionId election) {
        return "/api/elections/" + election + "/record";
    }

    private List<String> ids(String account, String path) {
        return StreamSupport.stream(json(browser.getAs(account, path)).spliterator(), false)
                .map(node -> node.path("id").asText())
                .toList();
    }

    private int post(String account, String path, String body) {
        return browser.postAs(account, path, "application/json", body).statusCode();
    }
}
