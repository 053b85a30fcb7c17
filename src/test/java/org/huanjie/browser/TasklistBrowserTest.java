package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.ElectionService;
import org.huanjie.engine.demo.DemoClock;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist by the house's clock, and beyond the end of a session. */
class TasklistBrowserTest extends BrowserTest {

    @Autowired
    private DemoClock clock;

    @Autowired
    private ElectionService elections;

    @Autowired
    private TaskService tasks;

    private Visitor party;
    private String election;

    @BeforeEach
    void anElectionBegins() {
        Visitor league = visitor().open("/elections/new").signIn("nanshan-league");
        election = league.begin("440305002", "nanshan-2011");
        party = visitor().open("/login").signIn("nanshan-party");
    }

    @AfterEach
    void theElectionEndsAndTheClockIsRightAgain() {
        elections.withdraw(new ElectionId(election), "换届方案调整", "nanshan-league");
        ClockUtil.reset();
    }

    @Test
    void deadlinesAreToldByTheClockOfTheDemonstration() {
        clock.moveTo(clock.now().plusDays(40));

        new Desk(party).take(election, "成立领导小组").picture("overdue-by-the-demo-clock");

        Number ahead = (Number) party.page().evaluate("() => Date.now()");
        Assertions.assertThat(ahead.longValue())
                .isCloseTo(clock.now().toInstant().toEpochMilli(), Assertions.within(60_000L));
        Assertions.assertThat(party.page().evaluate("() => new Date(2026, 0, 2) instanceof Date"))
                .isEqualTo(true);
        assertThat(party.page().getByText("到期 1 个月前").first()).isVisible();
    }

    @Test
    void aFormSentAfterTheSessionsEndIsFoundAgainAfterSigningIn() {
        Desk desk = new Desk(party).take(election, "成立领导小组");
        party.page().locator("#chair-name").fill("周建国");
        party.leave();

        party.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("完成").setExact(true))
                .click();
        assertThat(party.page()).hasURL(Pattern.compile("/login"));
        party.signIn("nanshan-party");

        assertThat(desk.form()).isVisible();
        assertThat(party.page().locator("#chair-name")).hasValue("周建国");
    }

    @Test
    void whoOnlyLooksIsNotOfferedToClaim() {
        String link = "/camunda/app/tasklist/default/#/?task="
                + tasks.createTaskQuery()
                        .processInstanceBusinessKey(election)
                        .singleResult()
                        .getId();
        Locator claim = party.open(link).page().getByText("认领").first();
        assertThat(claim).isVisible();

        for (String account : List.of("supervisor", "admin")) {
            Visitor watcher = visitor().open("/login").signIn(account).open(link);
            assertThat(watcher.page().locator(".task-card, [cam-tasklist-task]").first())
                    .containsText("成立领导小组");
            assertThat(watcher.page().locator("button.claim")).isHidden();
            watcher.screenshot("looked-at-by-" + account);
        }
    }

    @Test
    void whoFollowsTheLinkOfATaskThatIsDoneIsToldSo() {
        party.open("/camunda/app/tasklist/default/#/?task=done");

        Locator told = party.page().locator("[notifications-panel] .alert").first();
        assertThat(told).containsText("没有找到所请求的内容，可能已经办结，或者您的账号看不到它");
        party.screenshot("task-done");
        assertThat(told).not().containsText("<");
        assertThat(told).not().containsText("&lt;");
    }
}
