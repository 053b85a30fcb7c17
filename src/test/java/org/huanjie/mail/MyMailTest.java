package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Duty;
import org.huanjie.access.Members;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.access.Places;
import org.huanjie.access.SupervisorRequest;
import org.huanjie.access.Supervisors;
import org.huanjie.input.Refusal;
import org.huanjie.letters.DeadlineRounds;
import org.huanjie.letters.Nudges;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.models.ElectionWalk;
import org.huanjie.substitution.Substitution;
import org.huanjie.substitution.Substitutions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A person has mail at once, daily or not at all, and names a substitute who gets tasks and mail for a while. */
@MailTest
@AutoConfigureMockMvc
class MyMailTest {

    private static final RequestPostProcessor CLERK = httpBasic("jiyang-league", "demo");
    private static final String OWN = "jiyang-league@huanjie.example";
    private static final String BODY = "league.jiyang@huanjie.example";
    private static final String REVIEWER = "jiyang-reviewer@huanjie.example";
    private static final String SECOND = "jiyang-second@huanjie.example";
    private static final String DEPUTY = "jiyang-deputy@huanjie.example";

    @Autowired
    private MockMvc http;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Places places;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Nudges nudges;

    @Autowired
    private MailChoices choices;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private OutboxStore store;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Supervisors supervisors;

    @Autowired
    private DeadlineRounds rounds;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Members members;

    @Autowired
    private Clock clock;

    @BeforeEach
    void aTaskOfTheLeagueBodyIsOpen() {
        places.setUp(new PlaceRequest(
                "460203198", List.of(), List.of(new PersonRow("jiyang-deputy", "符海英", List.of(Duty.LEAGUE), DEPUTY))));
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
        walk.until("draftPlan", Map.of());
        walk.now("2026-03-04T09:00");
        postman.deliver();
        Inbox.empty();
    }

    @AfterEach
    void everythingIsAsBefore() {
        List.of("hainan-wen", "sanya-mu", "hainan-gong").forEach(account -> {
            identities.deleteUser(account);
            database.sql("delete from person where account = ?").param(account).update();
        });
        choices.choose("jiyang-league", MailChoice.AT_ONCE);
        choices.choose("jiyang-deputy", MailChoice.AT_ONCE);
        database.sql("delete from substitution").update();
    }

    @Test
    void whoSupervisesARegionIsReplacedOnlyBySomebodyWhoDoesSoToo() {
        supervise("hainan-wen", "闻人静", "46");
        supervise("sanya-mu", "慕容雪", "4602");
        supervise("hainan-gong", "公冶明", "46");
        LocalDate today = LocalDate.of(2026, 3, 4);

        assertThatThrownBy(() -> substitutions.name("hainan-wen", "sanya-mu", today, today))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("代理人必须是本单位同一岗位的人员");
        substitutions.name("hainan-wen", "hainan-gong", today, today);
        assertThat(substitutions.substituteOf("hainan-wen")).contains("hainan-gong");
    }

    private void supervise(String account, String name, String region) {
        supervisors.appoint(new SupervisorRequest(account, name, account + "@example.cn", List.of(region)));
    }

    @Test
    void whoWantsMailDailyGetsOneInTheMorningWithEverything() throws Exception {
        choose("daily").andExpect(status().isOk());
        http.perform(get("/api/mail/choice").with(CLERK))
                .andExpect(jsonPath("$.choice").value("daily"));
        String task = walk.open().get(0).id();
        tasks.setAssignee(task, "jiyang-league");
        postman.deliver();
        walk.now("2026-03-04T15:00");
        nudges.nudge(walk.id(), nudges.task(walk.id(), task), "supervisor");
        postman.deliver();
        walk.now("2026-03-05T08:29");
        postman.deliver();
        assertThat(to(OWN)).as("too early").isEmpty();
        assertThat(to(BODY)).as("the body's mail is not held back").hasSize(1);

        walk.now("2026-03-05T08:30");
        postman.deliver();

        assertThat(to(OWN)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("【换届】2件事项待您了解");
            assertThat(mail.text())
                    .contains("1. 【换届】交给您的任务：", "”已交给您办理。", "2. 【换届】催办：", "督导员催办", "，请尽快办理。")
                    .contains("截止：2026年3月", "依据：《吉阳镇实施方案》六（一）", "打开办理：https://huanjie.example/camunda", "?task=" + task)
                    .containsOnlyOnce("吉阳团组织经办人：")
                    .doesNotContain("抄送");
            assertThat(mail.html()).contains("”已交给您办理。", "，请尽快办理。", "截止：", "依据：</span>《吉阳镇实施方案》六（一）", "?task=" + task);
        });
    }

    @Test
    void theRemindersOfAMorningAreInTheDailyMailOfThatMorning() throws Exception {
        choose("daily");
        String task = assignedAndDueAt("2026-03-06T18:00");
        walk.now("2026-03-05T08:00");
        rounds.write();
        walk.now("2026-03-05T08:05");
        postman.deliver();
        assertThat(to(OWN)).isEmpty();

        walk.now("2026-03-05T08:30");
        postman.deliver();

        assertThat(to(OWN)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("即将到期", "?task=" + task));
    }

    @Test
    void aReminderThatCannotWaitForTheNextDailyMailComesAtOnce() throws Exception {
        choose("daily");
        assignedAndDueAt("2026-03-05T18:00");
        walk.now("2026-03-05T10:00");
        rounds.write();
        postman.deliver();

        assertThat(inbox.lines())
                .filteredOn(line -> line.startsWith(OWN))
                .as("the next daily mail is after the deadline")
                .anySatisfy(line -> assertThat(line).contains("即将到期："));
    }

    @Test
    void aDeadlineThatItsPersonIsNotRemindedOfIsTheBodys() throws Exception {
        choose("none");
        assignedAndDueAt("2026-03-06T18:00");
        reminded("2026-03-05T08:00");
        assertThat(reminders()).as("the clerk wants no mail").containsExactly(BODY);

        choose("at-once");
        database.sql("update person set mail = '' where account = 'jiyang-league'")
                .update();
        try {
            assignedAndDueAt("2026-03-07T18:00");
            reminded("2026-03-06T08:00");
            assertThat(reminders()).as("the clerk has no address").containsExactly(BODY);
        } finally {
            database.sql("update person set mail = ? where account = 'jiyang-league'")
                    .param(OWN)
                    .update();
        }

        choices.choose("jiyang-deputy", MailChoice.NONE);
        named("jiyang-deputy", "2026-03-06", "2026-03-10");
        assignedAndDueAt("2026-03-08T18:00");
        reminded("2026-03-07T08:00");
        assertThat(reminders()).as("the substitute wants no mail").containsExactly(BODY);
    }

    @Test
    void aDeadlineOfAPanelIsRemindedOfToItsOtherPeopleAndIsSeenToReachNobodyOtherwise() throws Exception {
        places.setUp(new PlaceRequest(
                "460203198",
                List.of(),
                List.of(new PersonRow("jiyang-reviewer", "陈玉兰", List.of(Duty.REVIEW), REVIEWER))));
        walk.until("reviewCandidates", Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2));
        choices.choose("jiyang-review", MailChoice.NONE);
        try {
            tasks.setAssignee(walk.open().get(0).id(), "jiyang-review");
            LocalDate deadline = walk.open().get(0).due().toLocalDate();
            reminded(deadline.minusDays(1) + "T08:00");
            assertThat(reminders()).contains(REVIEWER).doesNotContain("jiyang-review@huanjie.example");

            members.of(BodyKind.REVIEW.body("460203198"))
                    .forEach(member -> choices.choose(member.account(), MailChoice.NONE));
            database.sql("delete from outbox").update();
            database.sql("update daily_round set last_day = date '1970-01-01'").update();
            reminded(deadline.minusDays(1) + "T08:00");
            assertThat(reminders()).isEmpty();
            assertThat(store.latest(State.FAILED, 10))
                    .extracting(OutboxEntry::reason)
                    .contains("没有人收信：人员没有邮箱，或者选择不接收");
        } finally {
            database.sql("delete from mail_choice").update();
        }
    }

    private String assignedAndDueAt(String moment) {
        String task = walk.open().get(0).id();
        tasks.setAssignee(task, "jiyang-league");
        Task due = tasks.createTaskQuery().taskId(task).singleResult();
        due.setDueDate(
                Date.from(LocalDateTime.parse(moment).atZone(clock.getZone()).toInstant()));
        tasks.saveTask(due);
        return task;
    }

    private void reminded(String moment) {
        walk.now(moment);
        postman.deliver();
        Inbox.empty();
        rounds.write();
        postman.deliver();
    }

    /** To whom reminders of deadlines have been sent. */
    private List<String> reminders() {
        return inbox.all().stream()
                .filter(mail -> mail.text().contains("快到期限"))
                .map(Inbox.Received::to)
                .toList();
    }

    @Test
    void whoWantsNoneGetsNone() throws Exception {
        choose("none").andExpect(status().isOk());
        tasks.setAssignee(walk.open().get(0).id(), "jiyang-league");
        postman.deliver();

        assertThat(to(OWN)).isEmpty();
        assertThat(store.latest(State.DROPPED, 1).get(0).reason()).isEqualTo("本人选择不接收");
        choose("sometimes").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void whoComesToWantNoneDoesNotGetWhatHasBeenGatheredBefore() throws Exception {
        choose("daily");
        tasks.setAssignee(walk.open().get(0).id(), "jiyang-league");
        postman.deliver();
        choose("none");
        walk.now("2026-03-05T09:00");
        postman.deliver();

        assertThat(to(OWN)).isEmpty();
        assertThat(store.latest(State.DROPPED, 1).get(0).reason()).isEqualTo("本人选择不接收");
    }

    @Test
    void theSubstituteGetsTasksAndMailFromTheFirstDayAndTheyGoBackAtTheEnd() throws Exception {
        String task = walk.open().get(0).id();
        tasks.setAssignee(task, "jiyang-league");
        postman.deliver();
        Inbox.empty();
        String id = named("jiyang-deputy", "2026-03-05", "2026-03-10");
        postman.deliver();
        assertThat(to(DEPUTY)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("吉阳团组织经办人已请您自2026年3月5日至2026年3月10日代为办理换届任务"));
        Inbox.empty();
        substitutions.passOn();
        assertThat(assignee(task)).as("not before the first day").isEqualTo("jiyang-league");

        walk.now("2026-03-05T00:10");
        substitutions.passOn();
        postman.deliver();
        assertThat(assignee(task)).isEqualTo("jiyang-deputy");
        assertThat(to(OWN)).isEmpty();
        assertThat(to(DEPUTY)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("您正在代理吉阳团组织经办人", "?task=" + task));
        assertThat(minutes.entries(walk.id()))
                .filteredOn(entry -> entry.action().equals("task-substituted"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .contains("\"account\":\"jiyang-league\"", "\"substitute\":\"jiyang-deputy\""));

        http.perform(delete("/api/substitutions/" + id).with(CLERK)).andExpect(status().isNoContent());
        assertThat(assignee(task)).isEqualTo("jiyang-league");
        http.perform(delete("/api/substitutions/" + id).with(CLERK)).andExpect(status().isConflict());
    }

    @Test
    void whatIsAssignedDuringTheTimeGoesToTheSubstituteAtOnce() throws Exception {
        named("jiyang-deputy", "2026-03-04", "2026-03-10");
        String task = walk.open().get(0).id();
        tasks.setAssignee(task, "jiyang-league");
        walk.now("2026-03-04T09:20");
        postman.deliver();

        assertThat(assignee(task)).isEqualTo("jiyang-deputy");
        assertThat(to(DEPUTY).stream().map(Inbox.Received::text))
                .as("the naming, and the task")
                .hasSize(2)
                .anyMatch(text -> text.contains("?task=" + task) && text.contains("您正在代理吉阳团组织经办人"));
        assertThat(to(OWN)).isEmpty();
    }

    @Test
    void whatIsLeftUndoneGoesBackByItselfAfterTheLastDay() throws Exception {
        named("jiyang-deputy", "2026-03-04", "2026-03-05");
        String task = walk.open().get(0).id();
        tasks.setAssignee(task, "jiyang-league");
        walk.now("2026-03-05T23:59");
        substitutions.passOn();
        postman.deliver();
        assertThat(assignee(task)).as("on the last day").isEqualTo("jiyang-deputy");
        Inbox.empty();

        walk.now("2026-03-06T00:10");
        substitutions.passOn();
        postman.deliver();
        assertThat(assignee(task)).isEqualTo("jiyang-league");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getOwner())
                .as("nobody is replaced any more")
                .isNull();
        assertThat(minutes.entries(walk.id()))
                .filteredOn(entry -> entry.action().equals("task-returned"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.detail()).contains("\"task\":\"draftPlan\"", "\"account\":\"jiyang-league\""));
        assertThat(inbox.all()).hasSize(2).extracting(Inbox.Received::to).containsExactly(DEPUTY, OWN);
        assertThat(inbox.all()).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("【换届】代理结束：吉阳团组织经办人");
            assertThat(mail.text())
                    .contains(
                            "（代理期间：2026年3月4日至2026年3月5日）",
                            "没有办完的任务退回本人办理：",
                            "吉阳镇团委换届：" + walk.open().get(0).name());
        });

        Inbox.empty();
        substitutions.passOn();
        postman.deliver();
        assertThat(inbox.all()).as("once").isEmpty();
    }

    @Test
    void whatIsLeftUndoneGoesToTheNextSubstituteWithoutComingBackInBetween() throws Exception {
        places.setUp(new PlaceRequest(
                "460203198", List.of(), List.of(new PersonRow("jiyang-second", "羊文静", List.of(Duty.LEAGUE), SECOND))));
        named("jiyang-deputy", "2026-03-04", "2026-03-05");
        name("jiyang-second", "2026-03-06", "2026-03-07").andExpect(status().isCreated());
        String task = walk.open().get(0).id();
        tasks.setAssignee(task, "jiyang-league");
        postman.deliver();
        assertThat(assignee(task)).isEqualTo("jiyang-deputy");
        Inbox.empty();

        walk.now("2026-03-06T00:10");
        substitutions.passOn();
        postman.deliver();
        assertThat(assignee(task)).isEqualTo("jiyang-second");
        assertThat(inbox.all())
                .as("nobody is told that it is back")
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).isEqualTo(SECOND);
                    assertThat(mail.text()).contains("您正在代理吉阳团组织经办人", "?task=" + task);
                });

        walk.now("2026-03-08T00:10");
        substitutions.passOn();
        postman.deliver();
        assertThat(assignee(task)).isEqualTo("jiyang-league");
        assertThat(to(OWN)).singleElement().satisfies(mail -> assertThat(mail.subject())
                .contains("代理结束"));
        assertThat(minutes.entries(walk.id()))
                .filteredOn(entry -> entry.action().equals("task-returned"))
                .hasSize(1);
    }

    @Test
    void whoGetsTheMailChoosesHowAndNotWhoIsReplaced() throws Exception {
        choose("none");
        named("jiyang-deputy", "2026-03-04", "2026-03-10");
        String task = walk.open().get(0).id();
        tasks.setAssignee(task, "jiyang-league");
        postman.deliver();
        assertThat(to(DEPUTY)).anySatisfy(mail -> assertThat(mail.text()).contains("?task=" + task));

        Inbox.empty();
        choose("at-once");
        choices.choose("jiyang-deputy", MailChoice.NONE);
        transaction.executeWithoutResult(status -> outbox.put(new Letter(
                LetterKind.TASK_NUDGED,
                Recipient.person("jiyang-league"),
                walk.id(),
                task,
                "again",
                Map.of("who", "督导员"),
                "supervisor",
                Instant.EPOCH)));
        postman.deliver();
        assertThat(to(DEPUTY)).isEmpty();
        assertThat(to(OWN)).isEmpty();
        assertThat(store.latest(State.DROPPED, 10))
                .extracting(OutboxEntry::reason)
                .contains("代理人选择不接收");
    }

    @Test
    void whatIsAPersonsOwnDutyOrAffairGoesToNobodyElse() throws Exception {
        named("jiyang-deputy", "2026-03-04", "2026-03-10");
        places.setUp(new PlaceRequest(
                "460203198",
                List.of(),
                List.of(new PersonRow("jiyang-reviewer", "陈玉兰", List.of(Duty.REVIEW), REVIEWER))));
        substitutions.name(
                "jiyang-review", "jiyang-reviewer", LocalDate.parse("2026-03-04"), LocalDate.parse("2026-12-31"));
        walk.until("reviewCandidates", Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2));
        postman.deliver();
        Inbox.empty();
        String task = walk.open().get(0).id();
        tasks.setAssignee(task, "jiyang-review");
        nudges.nudge(walk.id(), nudges.task(walk.id(), task), "supervisor");
        postman.deliver();

        assertThat(assignee(task)).isEqualTo("jiyang-review");
        assertThat(to("jiyang-review@huanjie.example"))
                .extracting(Inbox.Received::text)
                .hasSize(2)
                .allMatch(text -> text.contains("?task=" + task));
        assertThat(to(REVIEWER))
                .as("only what the panel as a whole is urged about")
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContain("您正在代理"));
    }

    @Test
    void theDailyMailsOfAPersonAndASubstituteAreKeptApart() throws Exception {
        choose("daily");
        named("jiyang-deputy", "2026-03-04", "2026-03-10");
        postman.deliver();
        choices.choose("jiyang-deputy", MailChoice.DAILY);
        tasks.setAssignee(walk.open().get(0).id(), "jiyang-league");
        postman.deliver();
        Inbox.empty();
        transaction.executeWithoutResult(status -> outbox.put(new Letter(
                LetterKind.CANDIDATE_RESULT,
                Recipient.person("jiyang-league"),
                walk.id(),
                "candidate",
                "",
                Map.of("who", "符海英", "detail", "资格审查通过"),
                "",
                Instant.EPOCH)));
        postman.deliver();
        walk.now("2026-03-05T08:30");
        postman.deliver();

        assertThat(to(OWN)).singleElement().satisfies(mail -> assertThat(mail.subject())
                .contains("人选结果"));
        assertThat(to(DEPUTY)).singleElement().satisfies(mail -> assertThat(mail.subject())
                .contains("交给您的任务"));
    }

    @Test
    void twoWhoNameEachOtherInTheSameInstantComeOneAfterTheOther() throws Exception {
        ExecutorService second = Executors.newSingleThreadExecutor();
        LocalDate from = LocalDate.parse("2026-03-05");
        try {
            Future<Substitution> back = transaction.execute(status -> {
                substitutions.name("jiyang-league", "jiyang-deputy", from, from);
                Future<Substitution> other =
                        second.submit(() -> substitutions.name("jiyang-deputy", "jiyang-league", from, from));
                assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS))
                        .as("it waits until the first is committed")
                        .isInstanceOf(TimeoutException.class);
                return other;
            });

            assertThatThrownBy(() -> back.get(10, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(Refusal.class)
                    .hasMessageContaining("不能循环或层层代理");
        } finally {
            second.shutdown();
        }
        assertThat(substitutions.about("jiyang-league")).singleElement().satisfies(one -> assertThat(one.account())
                .isEqualTo("jiyang-league"));
    }

    @Test
    void whatMayNotBeIsRefusedWithAllFaults() throws Exception {
        refused("jiyang-league", "2026-03-10", "2026-03-05", "结束日不能早于开始日", "不能由本人代理本人");
        refused("jiyang-party", "2026-03-01", "2026-03-03", "结束日已经过去", "代理人必须是本单位同一岗位的人员");
        refused("nobody", "2026-03-05", "2026-03-10", "代理人必须是本单位同一岗位的人员");
        substitutions.name(
                "jiyang-deputy", "jiyang-league", LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-06"));
        refused("jiyang-deputy", "2026-03-06", "2026-03-10", "代理人在这段时间自己也由别人代理，不能循环或层层代理");
        String id = named("jiyang-deputy", "2026-03-07", "2026-03-10");
        refused("jiyang-deputy", "2026-03-10", "2026-03-12", "这段时间已经有代理人");
        http.perform(delete("/api/substitutions/" + id).with(httpBasic("jiyang-party", "demo")))
                .andExpect(status().isForbidden());
        http.perform(delete("/api/substitutions/none").with(CLERK)).andExpect(status().isNotFound());
    }

    @Test
    void thePageDoesTheSame() throws Exception {
        RequestPostProcessor clerk = user("jiyang-league");
        http.perform(get("/mail/mine").with(clerk))
                .andExpect(content().string(containsString("每日汇总")))
                .andExpect(content().string(containsString("符海英")));
        http.perform(post("/mail/mine/choice").with(clerk).with(csrf()).param("choice", "daily"))
                .andExpect(redirectedUrl("/mail/mine"));
        assertThat(choices.of("jiyang-league")).isEqualTo(MailChoice.DAILY);
        http.perform(post("/mail/mine/substitutions")
                        .with(clerk)
                        .with(csrf())
                        .param("substitute", "")
                        .param("from", "2026-03-05")
                        .param("to", "soon"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("“代理人账号”必须填写")))
                .andExpect(content().string(containsString("“结束日期”应为2026-09-28这样的日期，现为“soon”")));
        http.perform(post("/mail/mine/substitutions")
                        .with(clerk)
                        .with(csrf())
                        .param("substitute", "jiyang-deputy")
                        .param("from", "2026-03-05")
                        .param("to", "2026-03-06"))
                .andExpect(redirectedUrl("/mail/mine"));
        String id = substitutions.about("jiyang-league").get(0).id();
        http.perform(post("/mail/mine/substitutions/" + id + "/end").with(clerk).with(csrf()))
                .andExpect(redirectedUrl("/mail/mine"));
        assertThat(substitutions.about("jiyang-league")).isEmpty();
    }

    private ResultActions choose(String choice) throws Exception {
        return http.perform(put("/api/mail/choice")
                .with(CLERK)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"choice\": \"" + choice + "\"}"));
    }

    private String named(String substitute, String from, String to) throws Exception {
        name(substitute, from, to).andExpect(status().isCreated());
        return substitutions.about("jiyang-league").stream()
                .filter(one -> one.account().equals("jiyang-league"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void refused(String substitute, String from, String to, String... messages) throws Exception {
        ResultActions answer = name(substitute, from, to)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings", hasSize(messages.length)));
        for (int i = 0; i < messages.length; i++) {
            answer.andExpect(jsonPath("$.findings[" + i + "].message").value(messages[i]));
        }
    }

    private ResultActions name(String substitute, String from, String to) throws Exception {
        return http.perform(post("/api/substitutions")
                .with(CLERK)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"substitute\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(substitute, from, to)));
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private List<Inbox.Received> to(String address) {
        return inbox.all().stream().filter(mail -> mail.to().equals(address)).toList();
    }
}
