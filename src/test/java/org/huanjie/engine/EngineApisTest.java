package org.huanjie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huanjie.clause.Citations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The same refusals through the engine's REST API and through the one that Tasklist uses. */
class EngineApisTest extends ContractTest {

    private static final String ENGINE_REST = "/engine-rest";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";

    @Autowired
    TestRestTemplate http;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    ManagementService management;

    private ProcessInstance election;
    private String task;

    @BeforeEach
    void start() {
        election = runtime.startProcessInstanceByKey("contract", "e-1", Map.of("tenant", TENANT));
        task = tasks.createTaskQuery()
                .processInstanceId(election.getId())
                .singleResult()
                .getId();
    }

    @AfterEach
    void stop() {
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "over"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEB_APPS})
    void aRightAnswerIsTakenAndALaterOneComesSecond(String api) {
        assertThat(submit(api, "{\"kilos\": 5, \"again\": false}").getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertChinese(submit(api, "{\"kilos\": 5, \"again\": false}"), HttpStatus.CONFLICT, "这项任务已由别人办结，请刷新任务列表");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEB_APPS})
    void aWrongAnswerIsRefusedInChineseOnlyAndTheTaskStays(String api) {
        assertChinese(submit(api, "{\"kilos\": -1}"), HttpStatus.BAD_REQUEST, "“重量”应为0至100（《吉阳镇实施方案》四（一）1）；\n“再称”必须填写");
        assertChinese(submit(api, "{\"kilos\": 13, \"again\": false}"), HttpStatus.BAD_REQUEST, "不能称出13公斤");
        assertChinese(submit(api, "\"text\""), HttpStatus.BAD_REQUEST, "内容应是一组填写项");
        assertChinese(submit(api, "null"), HttpStatus.BAD_REQUEST, "内容应是一组填写项");
        assertChinese(submit(api, "{\"kilos\": "), HttpStatus.BAD_REQUEST, "内容不是有效的JSON");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEB_APPS})
    void aRefusalNamesTheFieldOfEachFault(String api) {
        assertThat(submit(api, "{\"kilos\": -1, \"again\": false, \"rows\": [{\"thing\": \"\"}]}")
                        .getBody()
                        .get("findings"))
                .isEqualTo(JsonNodeFactory.instance
                        .arrayNode()
                        .add(finding("kilos", "“重量”应为0至100", "JY-4.1b"))
                        .add(finding("rows[0].thing", "“物品”第1行的“名称”必须填写", "")));
        assertThat(submit(api, "{\"kilos\": 13, \"again\": false}").getBody().get("findings"))
                .containsExactly(finding("kilos", "不能称出13公斤", "JY-4.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEB_APPS})
    void whatIsNoRefusalNamesNoField(String api) {
        submit(api, "{\"kilos\": 5, \"again\": false}");
        assertThat(submit(api, "{\"kilos\": 5, \"again\": false}").getBody().has("findings"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEB_APPS})
    @ExtendWith(OutputCaptureExtension.class)
    void aFaultOfTheProgramHasANumberUnderWhichTheLogNamesElectionTaskAndPerson(String api, CapturedOutput log) {
        ResponseEntity<JsonNode> answer = submit(api, "{\"kilos\": 99, \"again\": false}");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        String message = answer.getBody().get("message").asText();
        assertThat(message).matches("程序出错，什么也没有改动；请把编号[2-9A-Z]{8}告诉管理员");
        String number = message.replaceAll("[^2-9A-Z]", "");
        assertThat(log.getAll().lines().filter(line -> line.contains("Fault " + number)))
                .singleElement(STRING)
                .contains("task weigh (" + task + ") of election e-1, person " + CLERK);
        assertThat(log.getAll()).contains("the scale is broken");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    private static JsonNode finding(String field, String message, String clause) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("field", field)
                .put("message", message)
                .put("clause", clause)
                .put("citation", Citations.shipped().words(clause));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEB_APPS})
    void anAnswerToWhatHasChangedIsAConflict(String api) {
        assertChinese(
                submit(api, "{\"version\": \"old\", \"kilos\": 5, \"again\": false}"),
                HttpStatus.CONFLICT,
                "您填写期间，这项任务的内容已有变动，您的填写没有保存；请重新打开任务，核对后再提交");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEB_APPS})
    void everyOtherWayIntoTheTaskIsClosed(String api) {
        String form = "\"form\": {\"type\": \"Json\", \"value\": \"{\\\"kilos\\\": 5, \\\"again\\\": false}\"}";
        String again = "\"again\": {\"value\": true}";
        for (Call call : List.of(
                new Call(HttpMethod.POST, "/submit-form", "{\"variables\": {" + form + "," + again + "}}"),
                new Call(HttpMethod.POST, "/submit-form", "{\"variables\": {}}"),
                new Call(HttpMethod.POST, "/submit-form", "{}"),
                new Call(
                        HttpMethod.POST,
                        "/submit-form",
                        "{\"variables\": {\"form\": {\"type\": \"Json\", \"value\": null}}}"),
                new Call(HttpMethod.POST, "/complete", "{\"variables\": {" + again + "}}"),
                new Call(HttpMethod.POST, "/complete", "{\"variables\": {" + form + "}}"),
                new Call(HttpMethod.POST, "/complete", "{}"))) {
            assertThat(refused(api, call)).as(call.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        }
        for (Call call : List.of(
                new Call(HttpMethod.POST, "/resolve", "{\"variables\": {" + again + "}}"),
                new Call(HttpMethod.POST, "/bpmnError", "{\"errorCode\": \"broken\"}"),
                new Call(HttpMethod.POST, "/bpmnEscalation", "{\"escalationCode\": \"broken\"}"),
                new Call(HttpMethod.POST, "/variables", "{\"modifications\": {" + again + "}}"),
                new Call(HttpMethod.PUT, "/variables/again", "{\"value\": true}"),
                new Call(HttpMethod.DELETE, "/variables/tenant", null),
                new Call(HttpMethod.POST, "/localVariables", "{\"modifications\": {" + again + "}}"),
                new Call(HttpMethod.PUT, "/localVariables/form", "{\"value\": \"{}\", \"type\": \"Json\"}"),
                new Call(HttpMethod.DELETE, "/localVariables/form", null))) {
            assertThat(refused(api, call)).as(call.toString()).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(runtime.getVariables(election.getId())).containsOnlyKeys("tenant");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEB_APPS})
    void evenAnAdministratorCannotSetWhatGatewaysAsk(String api) {
        String body = "{\"modifications\": {\"again\": {\"value\": true}}}";
        ResponseEntity<JsonNode> answer =
                as(ADMIN, api, HttpMethod.POST, "/process-instance/" + election.getId() + "/variables", body);
        assertChinese(answer, HttpStatus.FORBIDDEN, "流程只随任务的办理推进，不能从这里改动");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEB_APPS})
    void whatOneHasNoRightToIsRefusedInChinese(String api) {
        assertChinese(
                call(
                        api,
                        HttpMethod.PUT,
                        "/process-instance/" + election.getId() + "/suspended",
                        "{\"suspended\": true}"),
                HttpStatus.FORBIDDEN,
                "流程只随任务的办理推进，不能从这里改动");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEB_APPS})
    void whoMayNotRunATimerCannotWearItOut(String api) {
        submit(api, "{\"kilos\": 5, \"again\": false}");
        Job timer = timer();
        for (int call = 0; call < timer.getRetries(); call++) {
            assertThat(call(api, HttpMethod.POST, "/job/" + timer.getId() + "/execute", "{}")
                            .getStatusCode()
                            .is4xxClientError())
                    .isTrue();
        }
        assertThat(timer().getRetries()).isEqualTo(timer.getRetries());
    }

    private HttpStatusCode refused(String api, Call call) {
        ResponseEntity<JsonNode> answer = call(api, call.method(), "/task/" + task + call.path(), call.body());
        assertThat(answer.getBody().get("message").textValue())
                .as(call.toString())
                .doesNotContain("ENGINE");
        return answer.getStatusCode();
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processInstanceId(election.getId())
                .timers()
                .listPage(0, 1)
                .get(0);
    }

    private record Call(HttpMethod method, String path, String body) {}

    private ResponseEntity<JsonNode> submit(String api, String answer) {
        String value = JsonNodeFactory.instance.textNode(answer).toString();
        return call(
                api,
                HttpMethod.POST,
                "/task/" + task + "/submit-form",
                "{\"variables\": {\"form\": {\"type\": \"Json\", \"value\": " + value + "}}}");
    }

    private ResponseEntity<JsonNode> call(String api, HttpMethod method, String path, String body) {
        return as(CLERK, api, method, path, body);
    }

    private ResponseEntity<JsonNode> as(String person, String api, HttpMethod method, String path, String body) {
        TestRestTemplate signedIn = http.withBasicAuth(person, PASSWORD);
        HttpHeaders headers = api.equals(WEB_APPS) ? session(signedIn) : new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return signedIn.exchange(api + path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }

    /** The session and the token against forged requests that Tasklist's first page hands out. */
    private static HttpHeaders session(TestRestTemplate signedIn) {
        HttpHeaders headers = new HttpHeaders();
        signedIn.getForEntity("/camunda/app/tasklist/default/", String.class)
                .getHeaders()
                .get(HttpHeaders.SET_COOKIE)
                .forEach(cookie -> {
                    String pair = cookie.split(";")[0];
                    headers.add(HttpHeaders.COOKIE, pair);
                    if (pair.startsWith("XSRF-TOKEN=")) {
                        headers.add("X-XSRF-TOKEN", pair.substring("XSRF-TOKEN=".length()));
                    }
                });
        return headers;
    }

    private static void assertChinese(ResponseEntity<JsonNode> answer, HttpStatus status, String message) {
        assertThat(answer.getBody().get("message").textValue()).isEqualTo(message);
        assertThat(answer.getStatusCode()).isEqualTo(status);
    }
}
