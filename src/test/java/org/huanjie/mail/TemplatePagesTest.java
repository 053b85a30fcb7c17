package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huanjie.access.Right;
import org.huanjie.division.Bodies;
import org.huanjie.input.Refusal;
import org.huanjie.models.ElectionWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An administrator changes the words of mails without a build; nothing in them, and no name, ever becomes a header. */
@MailTest
@AutoConfigureMockMvc
class TemplatePagesTest {

    private static final String PAGE = "/mail/templates/task-new";
    private static final RequestPostProcessor ADMIN =
            user("admin").authorities(AuthorityUtils.createAuthorityList(Right.ADMIN));

    @Autowired
    private MockMvc http;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Templates templates;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private Inbox inbox;

    @BeforeEach
    void anElectionBegins() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
    }

    @AfterEach
    void everythingIsAsShippedAgain() {
        name("中共吉阳镇委员会");
        templates.reset(LetterKind.TASK_NEW);
    }

    @Test
    void theNextMailUsesTheChangedWordsAndAfterAResetTheShippedOnes() throws Exception {
        http.perform(change("请办理{{task}}", "{{name}}：\r\n\r\n新的文字，见{{election}}。"))
                .andExpect(redirectedUrl("/mail/templates"));
        walk.now("2026-03-02T09:11");
        postman.deliver();

        String task = walk.open().get(0).name();
        assertThat(inbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("请办理" + task);
            assertThat(mail.text())
                    .startsWith("中共吉阳镇委员会：\n\n新的文字，见吉阳镇团委换届。")
                    .contains("截止：", "依据：", "打开办理：https://huanjie.example/camunda/app/tasklist/default/#/?task=");
        });

        http.perform(post(PAGE + "/reset").with(ADMIN).with(csrf())).andExpect(redirectedUrl("/mail/templates"));
        assertThat(templates.of(LetterKind.TASK_NEW)).isEqualTo(templates.shipped(LetterKind.TASK_NEW));
    }

    @Test
    void placeholdersStandInChineseAndTheirOldNamesGoOnWorking() throws Exception {
        http.perform(get(PAGE).with(ADMIN))
                .andExpect(content().string(containsString("{{任务}}")))
                .andExpect(content().string(not(containsString("{{task}}"))));
        http.perform(change("请办理{{任务}}", "{{name}}：\r\n\r\n{{换届}}的{{task}}。"))
                .andExpect(redirectedUrl("/mail/templates"));
        walk.now("2026-03-02T09:11");
        postman.deliver();

        assertThat(inbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("请办理成立领导小组");
            assertThat(mail.text()).startsWith("中共吉阳镇委员会：\n\n吉阳镇团委换届的成立领导小组。");
        });
    }

    @Test
    void aNameWithLineBreaksNeverBecomesAHeader() throws Exception {
        http.perform(change("{{name}}：{{task}}", "{{name}}")).andExpect(redirectedUrl("/mail/templates"));
        name("吉阳\r\nBcc: fremd@example.org\r\n\r\n正文");
        walk.now("2026-03-02T09:11");
        postman.deliver();

        assertThat(inbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("party.jiyang@huanjie.example");
            assertThat(mail.subject()).startsWith("吉阳 Bcc: fremd@example.org 正文：");
        });
    }

    @Test
    void thePreviewShowsTheWordsFilledInAndChangesNothing() throws Exception {
        http.perform(post(PAGE + "/preview")
                        .with(ADMIN)
                        .with(csrf())
                        .param("subject", "请看{{task}}")
                        .param("body", "致{{name}}"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请看拟定工作方案")))
                .andExpect(content().string(containsString("致共青团吉阳镇委员会")));
        assertThat(templates.changed(LetterKind.TASK_NEW)).isFalse();
    }

    @Test
    void allFaultsAreNamedAtOnceAndWhatWasTypedIsKept() throws Exception {
        http.perform(change("一行\n又一行{{taks}}", "{{#name}}条件{{/name}}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("主题只能有一行")))
                .andExpect(content().string(containsString("主题里的{{taks}}不是这种邮件的占位符")))
                .andExpect(content().string(containsString("正文里的占位符没有写对")))
                .andExpect(content().string(containsString("条件")));
        assertThatThrownBy(() -> templates.change(LetterKind.TASK_NEW, new Template(" ", "长".repeat(10_001)), "admin"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("请填写主题")
                .hasMessageContaining("正文最多10000字");
    }

    @Test
    void theSubjectOfAnOverdueStageKeepsItsWord() {
        Template quiet = new Template("【换届】请注意{{stage}}", "{{name}}：\n\n已逾期{{days}}个工作日。");
        assertThatThrownBy(() -> templates.change(LetterKind.STAGE_OVERDUE, quiet, "admin"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“阶段逾期”的主题必须写明“逾期”")
                .hasMessageContaining("《换届异常情形处理规则》第18项");
        assertThat(templates.changed(LetterKind.STAGE_OVERDUE)).isFalse();
    }

    @Test
    void onlyAdministratorsMayAndWhatDoesNotExistIsNotFound() throws Exception {
        http.perform(get("/mail/templates").with(user("jiyang-league"))).andExpect(status().isForbidden());
        http.perform(post(PAGE + "/reset").with(user("jiyang-league")).with(csrf()))
                .andExpect(status().isForbidden());
        http.perform(get("/mail/templates/no-such-kind").with(ADMIN)).andExpect(status().isNotFound());
        http.perform(get("/mail/templates").with(ADMIN))
                .andExpect(content().string(containsString("/mail/templates/stage-overdue")));
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyShippedTextMayBeSavedAsItIs(LetterKind kind) {
        assertThatCode(() -> templates.preview(kind, templates.shipped(kind))).doesNotThrowAnyException();
        assertThat(templates.preview(kind, templates.shipped(kind)).body()).doesNotContain("{{");
    }

    private static MockHttpServletRequestBuilder change(String subject, String body) {
        return post(PAGE).with(ADMIN).with(csrf()).param("subject", subject).param("body", body);
    }

    private void name(String name) {
        bodies.save(new Bodies.Body("460203198", "party", name, "party.jiyang@huanjie.example"));
    }
}
