package org.huanjie.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.huanjie.election.ElectionService;
import org.huanjie.election.StartRequest;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts of a task of Jiyang's party committee, which has a second clerk here. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:drafts;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/drafts",
            "huanjie.drafts.rounds=PT24H",
            "huanjie.mail.every=PT24H",
            "huanjie.mail.rounds=PT24H"
        })
class DraftsTest {

    private static final String PARTY = "party:460203198";
    private static final String CLERK = "jiyang-party";
    private static final String COLLEAGUE = "jiyang-inspection";
    private static final String FORM = "{\"officeHead\":\"李小红\",\"members\":[{\"name\":\"符海燕\"}]}";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ElectionService elections;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private ElectionId election;
    private String task;

    @BeforeEach
    void anElectionBegins() {
        StartRequest start =
                new StartRequest("460203198", "jiyang-2011", LocalDate.now(clock), Optional.empty(), Optional.empty());
        election = elections.start(start, "jiyang-league").id();
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(election.value())
                .singleResult()
                .getId();
        identity.createMembership(COLLEAGUE, PARTY);
    }

    @AfterEach
    void theElectionEnds() {
        identity.deleteMembership(COLLEAGUE, PARTY);
        elections.withdraw(election, "换届方案调整", "jiyang-league");
        jdbc.sql("delete from task_draft").update();
    }

    @Test
    void whatOneClerkSavesAnotherOfTheBodyReads() {
        assertThat(read(COLLEAGUE).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(save(CLERK, FORM).getStatusCode()).isEqualTo(HttpStatus.OK);

        JsonNode draft = read(COLLEAGUE).getBody();
        assertThat(draft.get("form").toString()).isEqualTo(FORM);
        assertThat(draft.get("account").textValue()).isEqualTo(CLERK);
        assertThat(draft.get("savedBy").textValue()).isNotBlank();
        assertThat(OffsetDateTime.parse(draft.get("savedAt").textValue())).isNotNull();
    }

    @Test
    void theLastToSaveReplacesTheDraft() {
        save(CLERK, FORM);
        save(COLLEAGUE, "{\"officeHead\":\"王小明\"}");

        JsonNode draft = read(CLERK).getBody();
        assertThat(draft.get("form").toString()).isEqualTo("{\"officeHead\":\"王小明\"}");
        assertThat(draft.get("account").textValue()).isEqualTo(COLLEAGUE);
    }

    @Test
    void onlyWhoeverHasClaimedTheTaskSavesAndDiscards() {
        save(CLERK, FORM);
        tasks.claim(task, COLLEAGUE);

        assertThat(save(CLERK, "{}").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(call(CLERK, HttpMethod.DELETE, null).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(read(CLERK).getBody().get("form").toString()).isEqualTo(FORM);
        assertThat(call(COLLEAGUE, HttpMethod.DELETE, null).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(read(COLLEAGUE).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void nobodyElseSeesThatThereIsADraftSupervisorsAndAdministratorsIncluded() {
        save(CLERK, FORM);

        for (String person : List.of("jiyang-league", "xingang-party", "supervisor", "admin")) {
            assertThat(read(person).getStatusCode()).as(person).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(save(person, "{}").getStatusCode()).as(person).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(call(person, HttpMethod.DELETE, null).getStatusCode())
                    .as(person)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(read(CLERK).getBody().get("form").toString()).isEqualTo(FORM);
    }

    @Test
    void whatIsTooLongOrNoFormIsRefused() {
        String tooLong = JsonNodeFactory.instance
                .objectNode()
                .put("aims", "长".repeat(500_001))
                .toString();
        assertThat(save(CLERK, tooLong).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(save(CLERK, "[1]").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(read(CLERK).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void aDraftIsGoneWithItsTask() {
        save(CLERK, FORM);
        drafts.removeEnded();
        assertThat(read(CLERK).getStatusCode()).isEqualTo(HttpStatus.OK);

        tasks.claim(task, CLERK);
        JsonNode example = http.withBasicAuth(CLERK, "demo")
                .getForEntity("/api/tasks/" + task + "/example", JsonNode.class)
                .getBody();
        JsonNode answer = JsonNodeFactory.instance
                .objectNode()
                .set(
                        "variables",
                        JsonNodeFactory.instance
                                .objectNode()
                                .set(
                                        "form",
                                        JsonNodeFactory.instance
                                                .objectNode()
                                                .put("type", "Json")
                                                .put("value", example.toString())));
        assertThat(http.withBasicAuth(CLERK, "demo")
                        .postForEntity("/engine-rest/task/" + task + "/submit-form", answer, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(read(CLERK).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);

        drafts.removeEnded();
        assertThat(jdbc.sql("select count(*) from task_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ResponseEntity<JsonNode> read(String person) {
        return call(person, HttpMethod.GET, null);
    }

    private ResponseEntity<JsonNode> save(String person, String form) {
        return call(person, HttpMethod.PUT, form);
    }

    private ResponseEntity<JsonNode> call(String person, HttpMethod method, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(person, "demo")
                .exchange("/api/tasks/" + task + "/draft", method, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
