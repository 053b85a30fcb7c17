package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.access.Duty;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.access.Places;
import org.huanjie.access.SupervisorRequest;
import org.huanjie.access.Supervisors;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.models.ElectionWalk;
import org.huanjie.substitution.Substitutions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whoever leaves is replaced by nobody and replaces nobody; what lay with the two is the body's again. */
@MailTest
@AutoConfigureMockMvc
class LeaversTest {

    private static final RequestPostProcessor ADMINISTRATOR = httpBasic("admin", "demo");
    private static final String PERSON = "jiyang-mo";
    private static final String SUBSTITUTE = "jiyang-ou";
    private static final String BODY = "league:460203198";
    private static final LocalDate FROM = LocalDate.parse("2026-03-04");
    private static final LocalDate TO = LocalDate.parse("2026-03-10");

    @Autowired
    private MockMvc http;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Places places;

    @Autowired
    private Supervisors supervisors;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient database;

    private String task;

    @BeforeEach
    void aTaskThatTheSubstituteHas() {
        places.setUp(new PlaceRequest(
                "460203198",
                List.of(),
                List.of(
                        new PersonRow(PERSON, "莫秋月", List.of(Duty.LEAGUE), mail(PERSON)),
                        new PersonRow(SUBSTITUTE, "欧子涵", List.of(Duty.LEAGUE), mail(SUBSTITUTE)))));
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
        walk.until("draftPlan", Map.of());
        walk.now("2026-03-04T09:00");
        substitutions.name(PERSON, SUBSTITUTE, FROM, TO);
        task = walk.open().get(0).id();
        tasks.setAssignee(task, PERSON);
        assertThat(task().getAssignee()).isEqualTo(SUBSTITUTE);
        postman.deliver();
        Inbox.empty();
    }

    @AfterEach
    void nobodyOfThemIsThere() {
        List.of(PERSON, SUBSTITUTE, "sanya-mu", "sanya-wen").forEach(account -> {
            identities.deleteUser(account);
            database.sql("delete from person where account = ?").param(account).update();
        });
        database.sql("delete from substitution").update();
    }

    @Test
    void theSubstituteOfWhoeverWasTakenAwayActsForNobodyAndTheTaskIsTheBodysAgain() throws Exception {
        takeAway(PERSON);

        isTheBodysAgain();
        walk.now("2026-03-11T00:10");
        substitutions.passOn();
        isTheBodysAgain();
        assertThat(claimsReturned()).singleElement().satisfies(entry -> assertThat(entry.detail())
                .contains("\"account\":\"" + SUBSTITUTE + "\""));
    }

    @Test
    void whoeverWasReplacedByAPersonWhoIsTakenAwayKeepsTheOwnTasksFromThenOn() throws Exception {
        takeAway(SUBSTITUTE);

        isTheBodysAgain();
        tasks.setAssignee(task, PERSON);
        substitutions.passOn();
        assertThat(task().getAssignee()).isEqualTo(PERSON);
        assertThat(task().getOwner()).isNull();
    }

    @Test
    void whoeverLeavesTheBodyOnlyIsReplacedNoLongerEither() throws Exception {
        leave(PERSON, BODY);

        isTheBodysAgain();
    }

    @Test
    void whoeverLeavesAPanelGoesOnBeingReplacedAndReplacing() throws Exception {
        alsoJudges(PERSON, "莫秋月");
        alsoJudges(SUBSTITUTE, "欧子涵");

        leave(PERSON, "judge:460203198");
        leave(SUBSTITUTE, "judge:460203198");

        assertThat(substitutions.substituteOf(PERSON)).contains(SUBSTITUTE);
        assertThat(task().getAssignee()).isEqualTo(SUBSTITUTE);
        assertThat(task().getOwner()).isEqualTo(PERSON);
        assertThat(ended()).isEmpty();
    }

    @Test
    void whoeverNoLongerDoesAllThatThePersonDoesReplacesNobodyAndThePersonIsToldWhatGoesBack() throws Exception {
        alsoJudges(PERSON, "莫秋月");
        alsoJudges(SUBSTITUTE, "欧子涵");

        leave(SUBSTITUTE, "judge:460203198");

        assertThat(substitutions.substituteOf(PERSON)).isEmpty();
        assertThat(task().getAssignee()).isEqualTo(PERSON);
        assertThat(ended()).extracting(Inbox.Received::to).containsExactlyInAnyOrder(mail(PERSON), mail(SUBSTITUTE));
        assertThat(ended()).allSatisfy(mail -> assertThat(mail.text())
                .contains("欧子涵不再", "没有办完的任务退回本人办理：", walk.open().get(0).name()));
    }

    @Test
    void theBodyIsToldThatTheTaskWaitsForItAgain() throws Exception {
        takeAway(PERSON);
        walk.now("2026-03-04T09:30");
        postman.deliver();

        assertThat(inbox.all()).extracting(Inbox.Received::to).contains("league.jiyang@huanjie.example");
    }

    @Test
    void thePersonIsToldThatTheSubstituteHasLeft() throws Exception {
        takeAway(SUBSTITUTE);

        assertThat(ended()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(mail(PERSON));
            assertThat(mail.text())
                    .contains("莫秋月的任务不再由他人代理（代理期间：2026年3月4日至2026年3月4日）", "欧子涵不再")
                    .doesNotContain("没有办完");
        });
    }

    @Test
    void theSubstituteIsToldThatThePersonHasLeft() throws Exception {
        leave(PERSON, BODY);

        assertThat(ended()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(mail(SUBSTITUTE));
            assertThat(mail.text()).contains("莫秋月不再");
        });
    }

    @Test
    void thePersonIsToldBeforeTheFirstDayToo() throws Exception {
        database.sql("delete from substitution").update();
        substitutions.name(PERSON, SUBSTITUTE, FROM.plusDays(1), TO);

        leave(SUBSTITUTE, BODY);

        assertThat(ended())
                .filteredOn(mail -> mail.to().equals(mail(PERSON)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("代理期间：2026年3月5日至2026年3月10日", "欧子涵不再"));
    }

    @Test
    void aTaskThatWasPutBackIsDoneInNobodysPlace() {
        tasks.setAssignee(task, null);

        assertThat(task().getOwner()).isNull();
    }

    @Test
    void substitutionsOfPeopleWhoLeftBeforeAnUpgradeEndAndGiveNothingToThem() {
        identities.deleteUser(PERSON);
        tasks.setOwner(task, PERSON);
        tasks.setAssignee(task, SUBSTITUTE);
        int before = claimsReturned().size();

        substitutions.passOn();

        isTheBodysAgain();
        assertThat(claimsReturned()).hasSize(before + 1).last().satisfies(entry -> assertThat(entry.detail())
                .contains("\"account\":\"" + SUBSTITUTE + "\""));
    }

    @Test
    void whatRanOutForWhoeverLeftBeforeAnUpgradeIsTheBodys() {
        identities.deleteMembership(PERSON, BODY);
        tasks.setOwner(task, PERSON);
        tasks.setAssignee(task, SUBSTITUTE);
        int before = claimsReturned().size();

        walk.now("2026-03-11T00:10");
        substitutions.passOn();

        isTheBodysAgain();
        assertThat(claimsReturned()).hasSize(before + 1).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("system");
            assertThat(entry.detail()).contains("\"task\":\"draftPlan\"", "\"account\":\"" + SUBSTITUTE + "\"");
        });
    }

    @Test
    void aSupervisorWhoIsDismissedReplacesNobody() {
        List.of("sanya-mu", "sanya-wen")
                .forEach(account -> supervisors.appoint(
                        new SupervisorRequest(account, "慕容雪", account + "@example.cn", List.of("4602"))));
        substitutions.name("sanya-mu", "sanya-wen", FROM, TO);

        supervisors.dismiss("sanya-wen");

        assertThat(substitutions.substituteOf("sanya-mu")).isEmpty();
        assertThat(ended()).extracting(Inbox.Received::to).containsExactly("sanya-mu@example.cn");
    }

    private void alsoJudges(String account, String name) {
        places.setUp(new PlaceRequest(
                "460203198", List.of(), List.of(new PersonRow(account, name, List.of(Duty.JUDGE), mail(account)))));
    }

    private void leave(String account, String group) throws Exception {
        http.perform(delete("/api/accounts/" + account + "/groups/" + group).with(ADMINISTRATOR))
                .andExpect(status().isNoContent());
    }

    private List<Entry> claimsReturned() {
        return minutes.entries(walk.id()).stream()
                .filter(entry -> entry.action().equals("claim-returned"))
                .toList();
    }

    /** What has been sent about substitutions that are over. */
    private List<Inbox.Received> ended() {
        postman.deliver();
        return inbox.all().stream()
                .filter(mail -> mail.subject().contains("代理结束"))
                .toList();
    }

    private static String mail(String account) {
        return account + "@huanjie.example";
    }

    private void takeAway(String account) throws Exception {
        http.perform(delete("/api/accounts/" + account).with(ADMINISTRATOR)).andExpect(status().isNoContent());
    }

    private void isTheBodysAgain() {
        assertThat(substitutions.about(PERSON)).isEmpty();
        assertThat(substitutions.about(SUBSTITUTE)).isEmpty();
        assertThat(task().getAssignee()).isNull();
        assertThat(task().getOwner()).isNull();
    }

    private Task task() {
        return tasks.createTaskQuery().taskId(task).singleResult();
    }
}
