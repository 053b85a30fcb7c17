package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.huanjie.election.ElectionService;
import org.huanjie.election.StartRequest;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cockpit shows how an election goes and offers nobody what is refused anyway. */
class CockpitBrowserTest extends BrowserTest {

    private static final String RETRY = "增加失败作业的重试次数";
    private static final String DIVISION = "370614003";

    @Autowired
    private ElectionService elections;

    @Autowired
    private RuntimeService runtime;

    private String election;

    @BeforeEach
    void anElectionBegins() {
        StartRequest start =
                new StartRequest(DIVISION, "xingang-2010", LocalDate.now(), Optional.empty(), Optional.empty());
        election = elections.start(start, "xingang-league").id().value();
    }

    @AfterEach
    void theElectionEnds() {
        elections.withdraw(new ElectionId(election), "换届方案调整", "xingang-league");
    }

    @Test
    void anAdministratorMayHaveFailedStepsTriedAgainAndNothingElse() {
        Locator offered = offeredTo("admin");

        assertThat(offered).hasCount(1);
        Assertions.assertThat(offered.getAttribute("uib-tooltip")).isEqualTo(RETRY);
    }

    @Test
    void aSupervisorLooksOnly() {
        assertThat(offeredTo("supervisor")).hasCount(0);
    }

    @Test
    void wordsThatAnApplicationHasInItsCodeAreShownInChinese() {
        Page page = visitor()
                .open("/login")
                .signIn("supervisor")
                .open("/camunda/app/cockpit/default/")
                .page();
        assertThat(page.locator("[ng-view]")).containsText("流程");

        page.evaluate("""
                () => document.body.insertAdjacentHTML('beforeend',
                    '<p id="written-later" title="Toggle this section">State<b>Error:</b></p>')""");

        assertThat(page.locator("#written-later")).hasText("状态错误：");
        assertThat(page.locator("#written-later")).hasAttribute("title", "展开或收起此部分");
    }

    /** What can be pressed beside the picture and in the table of variables. */
    private Locator offeredTo(String account) {
        String preparation = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(election, "preparation")
                .singleResult()
                .getId();
        Visitor visitor = visitor()
                .open("/login")
                .signIn(account)
                .open("/camunda/app/cockpit/default/#/process-instance/" + preparation + "/runtime");
        assertThat(visitor.page().getByText("成立领导小组").first()).isVisible();
        assertThat(visitor.page().locator(".in-cockpit h1")).hasText("新港街道团工委换届");
        if (account.equals("admin")) {
            assertThat(visitor.page().locator(".btn-toolbar").first()).isAttached();
            visitor.page()
                    .getByText("变量", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(visitor.page().locator("td").getByText("form").first()).isVisible();
        }
        visitor.screenshot("cockpit-of-" + account);
        return visitor.page().locator(".btn-toolbar:visible, .action-button:visible, td .btn-xs:visible");
    }
}
