package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huanjie.access.Accounts;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.ShiftRequest;
import org.huanjie.letters.DeadlineRounds;
import org.huanjie.models.ElectionWalk;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others than the next in turn are told: replies, moved timetables, notices, candidates' results, reports, near deadlines. */
@MailTest
class NewsMailsTest {

    private static final String LEAGUE = "league.jiyang@huanjie.example";
    private static final String PARTY = "party.jiyang@huanjie.example";
    private static final String COUNTY = "superior.jiyang@huanjie.example";
    private static final Map<String, Integer> PEOPLE =
            Map.of("member", 15, "full-time-deputy", 2, "part-time-deputy", 2);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionShifts shifts;

    @Autowired
    private Reports reports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DeadlineRounds rounds;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private OutboxStore store;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Inbox inbox;

    @BeforeEach
    void anElectionBegins() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
    }

    @Test
    void theAuthorOfARequestIsToldWhatEachBodyReplied() {
        walk.until("decideRequest", PEOPLE);
        postman.deliver();
        Inbox.empty();
        walk.step(PEOPLE);
        postman.deliver();

        assertThat(inbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(LEAGUE);
            assertThat(mail.subject()).startsWith("【换届】").contains("：同意（吉阳镇团委换届）");
            assertThat(mail.text()).contains("中共吉阳镇委员会批示：同意", "意见：", "依据：", "/approvals");
        });
    }

    @Test
    void aReplyWithoutAnOpinionNamesNone() {
        walk.until("decideRequest", PEOPLE);
        walk.complete(walk.open().get(0), "jiyang-party", form -> form.put("opinion", ""));
        postman.deliver();

        assertThat(inbox.all())
                .filteredOn(mail -> mail.subject().contains("：同意（"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("批示：同意。").doesNotContain("意见：", "\n\n\n"));
    }

    @Test
    void linksAreMadeWhenTheMailIsSentSoThatAMovedInstallationIsFound() {
        walk.until("decideRequest", PEOPLE);
        walk.step(PEOPLE);
        shifts.shift(walk.id(), new ShiftRequest(7, false, "镇党委换届推迟"), "jiyang-league");

        assertThat(database.sql("select facts from outbox").query(String.class).list())
                .isNotEmpty()
                .noneMatch(facts -> facts.contains("https://huanjie.example"));
        postman.deliver();
        assertThat(texts("：同意（")).isNotEmpty().allSatisfy(text -> assertThat(text)
                .contains(page("/elections/" + walk.id() + "/approvals")));
    }

    @Test
    void everyoneConcernedIsToldOfAMovedTimetable() {
        walk.step(PEOPLE);
        postman.deliver();
        Inbox.empty();
        shifts.shift(walk.id(), new ShiftRequest(7, false, "镇党委换届推迟"), "jiyang-league");
        postman.deliver();

        assertThat(inbox.lines())
                .containsExactly(
                        LEAGUE + " 【换届】日程调整：吉阳镇团委换届推迟7天",
                        PARTY + " 【换届】日程调整：吉阳镇团委换届推迟7天",
                        COUNTY + " 【换届】日程调整：吉阳镇团委换届推迟7天");
        assertThat(inbox.all().get(0).text())
                .contains("原因：镇党委换届推迟", "依据：《换届异常情形处理规则》第19项", page("/elections/" + walk.id()));
    }

    @Test
    void noticesBegunAndEndedAndCandidatesResultsAreTold() {
        walk.until("reviewCandidates", PEOPLE);
        postman.deliver();
        assertThat(inbox.lines())
                .filteredOn(line -> line.startsWith(PARTY) && line.contains("公示"))
                .anySatisfy(line -> assertThat(line).contains("公示开始："))
                .anySatisfy(line -> assertThat(line).contains("公示结束："));
        assertThat(texts("公示开始：")).isNotEmpty().allSatisfy(text -> assertThat(text)
                .contains("今日张贴，公示期自", "依据：", page("/elections/" + walk.id())));
        assertThat(texts("公示结束：")).isNotEmpty().allSatisfy(text -> assertThat(text)
                .contains("公示期已经结束", "依据：", page("/elections/" + walk.id())));
        Inbox.empty();

        walk.step(PEOPLE);
        postman.deliver();

        assertThat(inbox.all())
                .filteredOn(mail -> mail.subject().startsWith("【换届】人选结果"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).isEqualTo(LEAGUE);
                    assertThat(mail.subject()).contains("19名人选");
                    assertThat(mail.text()).contains("：资格审查通过", page("/elections/" + walk.id()));
                });
    }

    @Test
    void aTaskIsRemindedOfOnceThreeDaysBeforeItsDeadline() {
        walk.until("decideRequest", PEOPLE);
        LocalDate deadline = walk.open().get(0).due().toLocalDate();

        assertThat(reminders(deadline.minusDays(4))).isEmpty();
        assertThat(reminders(deadline.minusDays(3))).singleElement().asString().startsWith(PARTY + " 【换届】即将到期：");
        assertThat(texts("即将到期："))
                .singleElement()
                .asString()
                .contains("快到期限，还没有办完", "截止：", "依据：")
                .contains(page("/camunda/app/tasklist/default/#/?task="
                        + walk.open().get(0).id()));
        assertThat(reminders(deadline.minusDays(2))).isEmpty();
    }

    @Test
    void aReminderThatHasWaitedUntilItsDeadlineIsOverOrMovedGoesToNobody() {
        walk.until("decideRequest", PEOPLE);
        postman.deliver();
        LocalDate deadline = walk.open().get(0).due().toLocalDate();
        walk.now(deadline.minusDays(3) + "T08:00");
        rounds.write();
        Task task = tasks.createTaskQuery().taskId(walk.open().get(0).id()).singleResult();
        task.setDueDate(Date.from(task.getDueDate().toInstant().plus(Duration.ofDays(7))));
        tasks.saveTask(task);
        postman.deliver();
        assertThat(inbox.lines()).as("moved").noneMatch(line -> line.contains("即将到期"));

        LocalDate moved = walk.open().get(0).due().toLocalDate();
        walk.now(moved.minusDays(3) + "T08:00");
        rounds.write();
        walk.now(moved.plusDays(1) + "T08:00");
        postman.deliver();
        assertThat(inbox.lines()).as("over").noneMatch(line -> line.contains("即将到期"));
    }

    private List<String> reminders(LocalDate day) {
        Inbox.empty();
        walk.now(day + "T08:00");
        rounds.write();
        postman.deliver();
        return inbox.lines().stream().filter(line -> line.contains("即将到期")).toList();
    }

    @Test
    void anIssuedReportGoesToItsRegionWithItsSheet() {
        walk.now("2026-03-02T18:00");
        reports.issue("460203", ReportKind.DAILY);
        postman.deliver();

        assertThat(inbox.all())
                .filteredOn(mail -> mail.subject().contains("日报表"))
                .hasSize(2)
                .allSatisfy(mail ->
                        assertThat(mail.files()).singleElement().asString().endsWith(".xlsx"))
                .allSatisfy(mail ->
                        assertThat(mail.text()).contains("已经生成，表格见附件", "依据：《换届选举通用规则》第五部分第2项", page("/reports/")))
                .extracting(Inbox.Received::to)
                .containsExactly(COUNTY, "supervisor@huanjie.example");
    }

    @Test
    void aReportGoesToWhoeverSupervisesTheWholeRegionAndNotToThoseOfAPartOfIt() {
        accounts.create("hainan-supervisor", "海南督导员", "", "demo");
        accounts.makeSupervisor("hainan-supervisor");
        accounts.oversee("hainan-supervisor", "46");
        database.sql("""
                        insert into person (account, name, mail, must_change_password)
                        values ('hainan-supervisor', '海南督导员', 'hainan@huanjie.example', false)""").update();
        try {
            walk.now("2026-03-03T18:00");
            assertThat(reported("460203"))
                    .containsExactly("hainan@huanjie.example", COUNTY, "supervisor@huanjie.example");
            assertThat(reported("46")).containsExactly("hainan@huanjie.example");
            assertThat(store.count(OutboxEntry.State.FAILED))
                    .as("nothing is written to a League body that is not registered")
                    .isZero();
        } finally {
            identities.deleteUser("hainan-supervisor");
            database.sql("delete from person where account = 'hainan-supervisor'")
                    .update();
        }
    }

    /** The texts of mails with these words in their subject. */
    private List<String> texts(String subject) {
        return inbox.all().stream()
                .filter(mail -> mail.subject().contains(subject))
                .map(Inbox.Received::text)
                .toList();
    }

    private static String page(String path) {
        return "https://huanjie.example" + path;
    }

    /** Who gets the daily report of a region. */
    private List<String> reported(String region) {
        Inbox.empty();
        reports.issue(region, ReportKind.DAILY);
        postman.deliver();
        return inbox.all().stream()
                .filter(mail -> mail.subject().contains("日报表"))
                .map(Inbox.Received::to)
                .sorted()
                .toList();
    }
}
