package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.huanjie.access.Right;
import org.huanjie.division.Bodies;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.models.ElectionWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator sees which letter was given up and why, and sends it again with one press. */
@MailTest
@AutoConfigureMockMvc
class OutboxPageTest {

    private static final RequestPostProcessor ADMIN = httpBasic("admin", "demo");
    private static final RequestPostProcessor CLERK = httpBasic("jiyang-league", "demo");
    private static final RequestPostProcessor ADMIN_AT_THE_PAGES =
            user("admin").authorities(AuthorityUtils.createAuthorityList(Right.ADMIN));

    @Autowired
    private MockMvc http;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Bodies bodies;

    @Autowired
    private OutboxStore store;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private Inbox inbox;

    @BeforeEach
    void aLetterIsGivenUp() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
        address("not an address");
        walk.now("2026-03-02T09:11");
        postman.deliver();
        assertThat(store.count(State.FAILED)).isEqualTo(1);
        assertThat(incidents()).isEqualTo(1);
        address("party.jiyang@huanjie.example");
    }

    @AfterEach
    void itEnds() {
        address("party.jiyang@huanjie.example");
    }

    @Test
    void theFailedLetterIsShownWithItsReasonAndSentAgainWithOnePress() throws Exception {
        http.perform(get("/mail").with(ADMIN_AT_THE_PAGES))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("重新发送")))
                .andExpect(content().string(containsString("吉阳镇党组织")))
                .andExpect(content()
                        .string(containsString("<a href=\"/elections/" + walk.id() + "\">吉阳镇团委换届（2026年3月2日启动）</a>")))
                .andExpect(content().string(containsString("邮件服务器")));

        http.perform(post("/mail/" + failed() + "/resend")
                        .with(ADMIN_AT_THE_PAGES)
                        .with(csrf()))
                .andExpect(redirectedUrl("/mail"))
                .andExpect(flash().attributeExists("says"));
        assertThat(incidents()).as("operators need not look after it any more").isZero();
        postman.deliver();

        assertThat(inbox.lines()).singleElement().asString().startsWith("party.jiyang@huanjie.example 【换届】新任务：");
        http.perform(get("/mail").with(ADMIN_AT_THE_PAGES)).andExpect(content().string(not(containsString("重新发送"))));
    }

    @Test
    void aLetterThatBelongsToNoElectionIsShownLikewise() throws Exception {
        transaction.executeWithoutResult(status -> outbox.put(new Letter(
                LetterKind.SUBSTITUTE_NAMED,
                Recipient.person("moved-away"),
                new ElectionId(""),
                "substitution",
                "",
                Map.of("who", "符海英"),
                "",
                Instant.EPOCH)));
        postman.deliver();

        http.perform(get("/mail").with(ADMIN_AT_THE_PAGES))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("代理通知")))
                .andExpect(content().string(containsString("moved-away")))
                .andExpect(content().string(containsString("没有邮箱，请在单位设置里补上")));
    }

    @Test
    void theApiListsAndSendsAgainAndSaysRightlyWhatItCannot() throws Exception {
        String id = failed();
        http.perform(get("/api/mail/outbox?state=failed").with(ADMIN))
                .andExpect(jsonPath("$.counts.failed").value(1))
                .andExpect(jsonPath("$.letters", hasSize(1)))
                .andExpect(jsonPath("$.letters[0].id").value(id))
                .andExpect(jsonPath("$.letters[0].kind").value("task-new"))
                .andExpect(jsonPath("$.letters[0].recipient").value("party:460203198"))
                .andExpect(jsonPath("$.letters[0].doneAt").value("2026-03-02T09:11:00+08:00"));

        http.perform(post("/api/mail/outbox/" + id + "/resend").with(ADMIN)).andExpect(status().isOk());
        http.perform(post("/api/mail/outbox/" + id + "/resend").with(ADMIN))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("这封邮件没有失败（待发送），不用重新发送"));
        http.perform(post("/api/mail/outbox/none/resend").with(ADMIN)).andExpect(status().isNotFound());
        http.perform(get("/api/mail/outbox?state=lost").with(ADMIN)).andExpect(status().isUnprocessableEntity());
        http.perform(get("/api/mail/outbox?state=waiting").with(ADMIN))
                .andExpect(jsonPath("$.letters[0].attempts").value(0));
    }

    @Test
    void allThatFailedIsSentAgainAtOnce() throws Exception {
        http.perform(post("/api/mail/outbox/resend").with(ADMIN))
                .andExpect(jsonPath("$.resent").value(1));
        assertThat(incidents()).as("operators need not look after it any more").isZero();
        postman.deliver();

        assertThat(inbox.all()).hasSize(1);
        assertThat(store.count(State.FAILED)).isZero();
    }

    @Test
    void nobodyElseSeesOrSendsAnything() throws Exception {
        http.perform(get("/api/mail/outbox").with(CLERK)).andExpect(status().isForbidden());
        http.perform(post("/api/mail/outbox/" + failed() + "/resend").with(CLERK))
                .andExpect(status().isForbidden());
        http.perform(post("/api/mail/outbox/resend").with(CLERK)).andExpect(status().isForbidden());
        http.perform(get("/mail").with(user("jiyang-league"))).andExpect(status().isForbidden());
    }

    private String failed() {
        return store.latest(State.FAILED, 1).get(0).id();
    }

    private long incidents() {
        return runtime.createIncidentQuery().incidentType("undeliverableMail").list().stream()
                .filter(incident -> store.find(incident.getConfiguration()).isPresent())
                .count();
    }

    private void address(String mail) {
        bodies.save(new Bodies.Body("460203198", "party", "中共吉阳镇委员会", mail));
    }
}
