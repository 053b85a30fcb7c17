package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A task is claimed for oneself, by the people of its group, and a claim can be given back. */
class ClaimsTest extends AccessTest {

    private static final String EMPTY_ANSWER = "{\"variables\":{\"form\":{\"type\":\"Json\",\"value\":\"{}\"}}}";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Accounts accounts;

    private ProcessInstance jiyang;
    private String task;

    @BeforeEach
    void anErrandInJiyang() {
        jiyang = runtime.startProcessInstanceByKey("errand", AccessHouse.JIYANG, Map.of("tenant", "460203"));
        task = tasks.createTaskQuery()
                .processInstanceId(jiyang.getId())
                .singleResult()
                .getId();
        if (accounts.existing(List.of("jiyang-deputy")).isEmpty()) {
            accounts.create("jiyang-deputy", "苏文清", "su@huanjie.example", "demo");
        }
        accounts.join("jiyang-deputy", BodyKind.LEAGUE.body("460203198"), "460203");
    }

    @AfterEach
    void end() {
        runtime.deleteProcessInstanceIfExists(jiyang.getId(), "done", true, true, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "jiyang-league, jiyang-party",
        "jiyang-league, jiyang-deputy",
        "jiyang-league, supervisor",
        "jiyang-league, ''",
        "admin, jiyang-league",
        "admin, admin",
        "supervisor, supervisor",
        "jiyang-party, jiyang-party",
        "xingang-league, xingang-league",
    })
    void nobodyClaimsForAnotherOrWhatIsNotTheirs(String sender, String account) {
        HttpResponse<String> answer = send(sender, "claim", "{\"userId\":\"" + account + "\"}");

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"admin", "supervisor", "jiyang-party", "xingang-league"})
    void nobodyAnswersWhatIsNotTheirsAdministratorsIncluded(String account) {
        assertThat(send(account, "submit-form", EMPTY_ANSWER).statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void whoeverActsInThePlaceOfOneOfTheGroupAnswersToo() {
        tasks.setOwner(task, "jiyang-league");
        tasks.setAssignee(task, "jiyang-party");

        HttpResponse<String> answer = send("jiyang-party", "submit-form", EMPTY_ANSWER);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @Test
    void whoHasClaimedGivesTheClaimBackAndSoDoesAnyOtherOfTheGroup() {
        assertThat(send("jiyang-league", "claim", "{\"userId\":\"jiyang-league\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("jiyang-league", "unclaim", "").statusCode()).isEqualTo(204);
        assertThat(assignee()).isNull();

        send("jiyang-league", "claim", "{\"userId\":\"jiyang-league\"}");
        assertThat(send("jiyang-deputy", "unclaim", "").statusCode()).isEqualTo(204);
        assertThat(assignee()).isNull();
        assertThat(send("jiyang-deputy", "claim", "{\"userId\":\"jiyang-deputy\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"admin", "supervisor", "jiyang-party", "xingang-league"})
    void othersDoNotFreeATask(String account) {
        send("jiyang-league", "claim", "{\"userId\":\"jiyang-league\"}");

        assertThat(send(account, "unclaim", "").statusCode()).isEqualTo(403);
        assertThat(assignee()).isEqualTo("jiyang-league");
    }

    @Test
    void theClaimsOfWhoeverLeavesTheBodyGoBackToIt() {
        send("jiyang-deputy", "claim", "{\"userId\":\"jiyang-deputy\"}");

        identities.deleteMembership("jiyang-deputy", "league:460203198");

        assertThat(assignee()).isNull();
        assertThat(send("jiyang-league", "claim", "{\"userId\":\"jiyang-league\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void theClaimsOfWhoeverHasNoAccountAnyLongerGoBackToTheBody() {
        send("jiyang-deputy", "claim", "{\"userId\":\"jiyang-deputy\"}");

        identities.deleteUser("jiyang-deputy");

        assertThat(assignee()).isNull();
    }

    @Test
    void whoeverWorksOnATaskMayCommentOnIt() {
        HttpResponse<String> comment = send("jiyang-league", "comment/create", "{\"message\":\"请先核对名单\"}");

        assertThat(comment.statusCode()).as(comment.body()).isEqualTo(200);
        assertThat(json(browser.getAs("jiyang-league", "/engine-rest/task/" + task + "/comment"))
                        .path(0)
                        .path("message")
                        .asText())
                .isEqualTo("请先核对名单");
        assertThat(send("jiyang-party", "comment/create", "{\"message\":\"x\"}").statusCode())
                .isIn(400, 403);
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private HttpResponse<String> send(String account, String action, String body) {
        return browser.postAs(account, "/engine-rest/task/" + task + "/" + action, "application/json", body);
    }
}
