package org.huanjie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

class TaskCatalogueTest extends ContractTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private ProcessInstance election;
    private String task;

    @BeforeEach
    void start() {
        election = runtime.startProcessInstanceByKey("contract", "e-7", Map.of("tenant", TENANT));
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

    @Test
    void itNamesTaskFormAndFieldsAndGivesAnAnswerForTheOpenTask() {
        JsonNode entry = get(CLERK, "/api/tasks/catalogue?election=e-7").get(0);
        assertThat(entry.get("process").textValue()).isEqualTo("contract");
        assertThat(entry.get("id").textValue()).isEqualTo("weigh");
        assertThat(entry.get("name").textValue()).isEqualTo("称重");
        assertThat(entry.get("group").textValue()).isEqualTo(GROUP);
        assertThat(entry.get("form").textValue()).isEqualTo("forms/weigh.html");
        assertThat(entry.get("open").textValue()).isEqualTo(task);
        assertThat(entry.get("example")).isEqualTo(example());
        assertThat(entry.get("fields").get(0))
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .put("path", "kilos")
                        .put("type", "integer")
                        .put("required", true)
                        .put("bounds", "0..100")
                        .put("meaning", "重量"));
    }

    @Test
    void withoutAnOpenTaskTheExampleHasTheShapeOnly() {
        JsonNode entry = get(CLERK, "/api/tasks/catalogue?election=none").get(0);
        assertThat(entry.get("open").isNull()).isTrue();
        assertThat(entry.get("example").get("kilos").intValue()).isZero();
    }

    @Test
    void theExampleOfATaskIsForThoseWhoSeeIt() {
        assertThat(get(CLERK, "/api/tasks/" + task + "/example")).isEqualTo(example());
        assertThat(http.withBasicAuth("stranger", PASSWORD)
                        .getForEntity("/api/tasks/" + task + "/example", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.withBasicAuth(CLERK, PASSWORD)
                        .getForEntity("/api/tasks/unknown/example", JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static JsonNode example() {
        ObjectNode example =
                JsonNodeFactory.instance.objectNode().put("kilos", 5).put("again", false);
        example.putArray("rows");
        return example;
    }

    private JsonNode get(String person, String path) {
        return http.withBasicAuth(person, PASSWORD)
                .getForEntity(path, JsonNode.class)
                .getBody();
    }
}
