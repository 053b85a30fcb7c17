package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.huanjie.models.ElectionWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sits on an overdue task is told so on each working day, long before the stage is overdue; the League body reads whose it is (LN-3.5, E18). */
@MailTest
class OverdueTaskMailsTest {

    private static final String LEAGUE = "league.jiyang@huanjie.example";
    private static final String PARTY = "party.jiyang@huanjie.example";
    private static final String CLERK = "jiyang-party@huanjie.example";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MailRounds rounds;

    @Autowired
    private MailChoices choices;

    @Autowired
    private Inbox inbox;

    @BeforeEach
    void thePartyBodyIsToNameTheLeadingGroup() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-09-01");
        walk.now("2026-09-01T12:00");
        rounds.deliver();
        Inbox.empty();
        assertThat(walk.waiting()).containsExactly("formLeadingGroup party:460203198 2026-09-03T18:00");
    }

    @Test
    void theBodyThenThePersonWhoHasTakenItIsToldOnEachWorkingDayUntilItIsDone() {
        assertThat(overdue("2026-09-02", 6))
                .containsExactly(
                        "2026-09-04 " + LEAGUE + " 【抄送】【换届】逾期：成立领导小组已逾期1个工作日（吉阳镇团委换届）",
                        "2026-09-04 " + PARTY + " 【换届】逾期：成立领导小组已逾期1个工作日（吉阳镇团委换届）",
                        "2026-09-07 " + LEAGUE + " 【抄送】【换届】逾期：成立领导小组已逾期2个工作日（吉阳镇团委换届）",
                        "2026-09-07 " + PARTY + " 【换届】逾期：成立领导小组已逾期2个工作日（吉阳镇团委换届）");

        tasks.claim(walk.open().get(0).id(), "jiyang-party");
        assertThat(overdue("2026-09-08", 1))
                .containsExactly(
                        "2026-09-08 " + CLERK + " 【换届】逾期：成立领导小组已逾期3个工作日（吉阳镇团委换届）",
                        "2026-09-08 " + LEAGUE + " 【抄送】【换届】逾期：成立领导小组已逾期3个工作日（吉阳镇团委换届）");

        walk.step(Map.of());
        assertThat(overdue("2026-09-09", 3)).isEmpty();
    }

    @Test
    void theLettersNameTheTaskWhoseItIsAndSinceWhen() {
        overdue("2026-09-04", 1);
        assertThat(text(PARTY))
                .contains("任务“成立领导小组”应于2026年9月3日18:00前办完，至今没有办完，已逾期1个工作日")
                .contains("办理：中共吉阳镇委员会，尚未领取", "/camunda/app/tasklist/");
        assertThat(text(LEAGUE)).contains("本件主送中共吉阳镇委员会，抄送贵单位知悉").contains("办理：中共吉阳镇委员会，尚未领取");

        tasks.claim(walk.open().get(0).id(), "jiyang-party");
        overdue("2026-09-07", 1);
        assertThat(text(LEAGUE)).contains("办理：中共吉阳镇委员会，由吉阳党组织经办人办理");
        overdue("2026-09-25", 4);
        assertThat(text(LEAGUE))
                .contains("准备阶段应于2026年9月24日前完成", "正在等待：成立领导小组（中共吉阳镇委员会，由吉阳党组织经办人办理，应于2026年9月3日18:00前办完）");
    }

    @Test
    void onceTheStageIsOverdueTooTheHolderIsStillToldAndTheLeagueBodyReadsItInItsLetterAboutTheStage() {
        assertThat(overdue("2026-09-28", 2))
                .containsExactly(
                        "2026-09-28 " + LEAGUE + " 【换届】逾期：吉阳镇团委换届准备阶段已逾期1个工作日",
                        "2026-09-28 " + PARTY + " 【换届】逾期：成立领导小组已逾期17个工作日（吉阳镇团委换届）",
                        "2026-09-29 " + LEAGUE + " 【换届】逾期：吉阳镇团委换届准备阶段已逾期2个工作日",
                        "2026-09-29 " + PARTY + " 【换届】逾期：成立领导小组已逾期18个工作日（吉阳镇团委换届）");
    }

    @Test
    void whoGetsNoMailIsStoodInForByTheBodyWhoseTaskItIs() {
        tasks.claim(walk.open().get(0).id(), "jiyang-party");
        choices.choose("jiyang-party", MailChoice.NONE);
        try {
            assertThat(overdue("2026-09-04", 1))
                    .anySatisfy(line -> assertThat(line).startsWith("2026-09-04 " + PARTY + " 【换届】逾期：成立领导小组"));
        } finally {
            choices.choose("jiyang-party", MailChoice.AT_ONCE);
        }
    }

    private String text(String recipient) {
        return inbox.all().stream()
                .filter(mail -> mail.to().equals(recipient))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** Lines of day, recipient and subject of what is overdue, each day from midnight on. */
    private List<String> overdue(String first, int days) {
        List<String> sent = new ArrayList<>();
        LocalDate begin = LocalDate.parse(first);
        for (LocalDate day = begin; day.isBefore(begin.plusDays(days)); day = day.plusDays(1)) {
            Inbox.empty();
            walk.now(day + "T00:00");
            walk.runDue();
            walk.now(day + "T07:59");
            rounds.deliver();
            assertThat(inbox.lines()).as("before office hours of " + day).noneMatch(line -> line.contains("逾期"));
            walk.now(day + "T08:00");
            rounds.deliver();
            String today = day.toString();
            inbox.all().stream()
                    .filter(mail -> mail.subject().contains("逾期"))
                    .forEach(mail -> sent.add(today + " " + mail.to() + " " + mail.subject()));
        }
        return sent;
    }
}
