package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.division.Bodies;
import org.huanjie.election.ElectionService;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.models.ElectionWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An overdue stage over twenty days: who is reminded on which day, across Mid-Autumn, a weekend and the National Day break (E18, LN-3.5). */
@MailTest
class OverdueMailsTest {

    private static final String BODY = "league.jiyang@huanjie.example";
    private static final String COUNTY = "superior.jiyang@huanjie.example";
    private static final String CITY = "tuanshiwei@sanya.example";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private Bodies bodies;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private Clock clock;

    @Autowired
    private OutboxSender postman;

    @Autowired
    private Inbox inbox;

    @BeforeEach
    void anElectionStandsStillUntilItsPreparationIsOverdue() {
        bodies.save(new Bodies.Body("4602", "league", "共青团三亚市委员会", CITY));
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-09-01");
        walk.now("2026-09-24T12:00");
        walk.runDue();
        postman.deliver();
        Inbox.empty();
    }

    @Test
    void theBodyIsRemindedOnEachWorkingDayAndEachLevelAboveIsToldOnce() {
        assertThat(sentFrom("2026-09-25", 20))
                .containsExactly(
                        "2026-09-28 " + BODY + " 1",
                        "2026-09-29 " + BODY + " 2",
                        "2026-09-30 " + BODY + " 3",
                        "2026-10-08 " + BODY + " 4",
                        "2026-10-08 " + COUNTY + " 4",
                        "2026-10-09 " + BODY + " 5",
                        "2026-10-10 " + BODY + " 6",
                        "2026-10-12 " + BODY + " 7",
                        "2026-10-13 " + BODY + " 8",
                        "2026-10-13 " + CITY + " 8",
                        "2026-10-14 " + BODY + " 9");
        assertThat(minutes.entries(walk.id()).stream()
                        .filter(entry -> entry.action().equals("stage-overdue")))
                .as("taken down once")
                .hasSize(1);
    }

    @Test
    void theMailNamesTheStageItsLastDayWhatIsAwaitedAndTheClause() {
        sentFrom("2026-09-25", 4);
        assertThat(inbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("【换届】逾期：吉阳镇团委换届准备阶段已逾期1个工作日");
            assertThat(mail.text())
                    .contains("共青团吉阳镇委员会：", "应于2026年9月24日前完成", "依据：《换届异常情形处理规则》第18项", "不会自动视为同意")
                    .contains("正在等待：" + walk.open().get(0).name())
                    .contains("https://huanjie.example/elections/" + walk.id());
        });
    }

    @Test
    void theLevelAboveReadsWhatItIsToSeeTo() {
        sentFrom("2026-09-25", 14);
        assertThat(inbox.all())
                .filteredOn(mail -> mail.to().equals(COUNTY))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("【换届】逾期上报：吉阳镇团委换届准备阶段已逾期4个工作日");
                    assertThat(mail.text())
                            .contains("应于2026年9月24日前完成", "自今日起由贵单位负责督促解决", "《换届异常情形处理规则》第18项")
                            .contains("正在等待：" + walk.open().get(0).name())
                            .contains("https://huanjie.example/elections/" + walk.id());
                });
    }

    @Test
    void nothingGoesOutOnceTheStageIsFinished() {
        walk.now("2026-09-29T00:00");
        walk.runDue();
        walk.until("postNotice", Map.of());
        assertThat(clock.instant()).isBefore("2026-09-29T00:00:00Z");

        List<String> subjects = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            Inbox.empty();
            walk.now(LocalDate.of(2026, 9, 29).plusDays(day) + "T08:00");
            walk.runDue();
            postman.deliver();
            inbox.all().forEach(mail -> subjects.add(mail.subject()));
        }
        assertThat(subjects).isNotEmpty().noneMatch(subject -> subject.contains("准备阶段"));
    }

    @Test
    void nothingGoesOutOnceTheElectionIsWithdrawn() {
        sentFrom("2026-09-25", 4);
        Inbox.empty();
        walk.now("2026-09-29T00:00");
        walk.runDue();
        elections.withdraw(walk.id(), "不再举行", "jiyang-league");

        assertThat(sentFrom("2026-09-29", 20)).isEmpty();
    }

    @Test
    void afterDaysWithoutAMailServerOnlyTodaysReminderGoesOut() {
        for (String day : List.of("2026-09-28", "2026-09-29", "2026-09-30")) {
            walk.now(day + "T00:00");
            walk.runDue();
        }
        walk.now("2026-09-30T08:00");
        postman.deliver();

        assertThat(inbox.lines()).containsExactly(BODY + " 【换届】逾期：吉阳镇团委换届准备阶段已逾期3个工作日");
    }

    /** Lines of day, recipient and working days overdue, for mails about overdue stages alone. */
    private List<String> sentFrom(String first, int days) {
        List<String> sent = new ArrayList<>();
        LocalDate begin = LocalDate.parse(first);
        for (LocalDate day = begin; day.isBefore(begin.plusDays(days)); day = day.plusDays(1)) {
            Inbox.empty();
            walk.now(day + "T00:00");
            walk.runDue();
            walk.now(day + "T07:59");
            postman.deliver();
            assertThat(inbox.all()).as("before office hours of " + day).isEmpty();
            walk.now(day + "T08:00");
            postman.deliver();
            for (Inbox.Received mail : inbox.all()) {
                assertThat(mail.subject()).contains("逾期");
                sent.add(day + " " + mail.to() + " " + mail.subject().replaceAll(".*已逾期(\\d+)个工作日", "$1"));
            }
        }
        return sent;
    }
}
