package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.ElectionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the components of the forms do for whoever fills them in: faults beside their fields, drafts for colleagues, nothing lost. */
class FormsBrowserTest extends BrowserTest {

    private static final String PARTY = "party:440305002";
    private static final String COLLEAGUE = "nanshan-party-colleague";
    private static final int MANY = 20;

    /** As they were deployed before forms cited documents; elections that began then still have them. */
    private static final String OLD_FORM = """
            <form role="form" class="form">
              <script cam-script type="text/form-script">huanjie.form(camForm, $scope);</script>
              <p><label for="head">办公室主任</label> <input id="head" ng-model="form.officeHead"></p>
              <p class="help-block">拟参选的人应当回避（G11）；得票相等的再次投票（票多者当选，E11）</p>
              <p ng-if="form.officeHead === '潘文涛'">{{'差额不足（E2、E3）'}}</p>
            </form>""";

    @Autowired
    private ElectionService elections;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    private Visitor clerk;
    private Desk desk;
    private String election;

    @BeforeEach
    void aLeadingGroupIsToBeFormed() {
        Visitor league = visitor().open("/elections/new").signIn("nanshan-league");
        election = league.begin("440305002", "nanshan-2011");
        clerk = visitor().open("/login").signIn("nanshan-party");
        desk = new Desk(clerk).take(election, "成立领导小组");
    }

    @AfterEach
    void theElectionEnds() {
        elections.withdraw(new ElectionId(election), "换届方案调整", "nanshan-league");
        identity.deleteUser(COLLEAGUE);
    }

    @Test
    void aFaultStandsBesideItsFieldAndIsGoneWhenTheNextAnswerIsSent() {
        fill();
        desk.type("办公室主任", "潘文涛").tick("成员拟参选");
        desk.refused("fault-beside-its-field", "应当回避，不能进入领导小组（《", "应当是领导小组成员");

        Locator head = fieldOf("officeHead");
        assertThat(head.locator(".fault")).containsText("应当是领导小组成员");
        assertThat(head.locator(".fault a").first()).hasAttribute("href", Pattern.compile("/clauses/.+"));
        assertThat(fieldOf("members[0].standing").locator(".fault")).containsText("应当回避");
        assertThat(fieldOf("chair.name").locator(".fault")).hasCount(0);
        assertNotifications(0);
        desk.form()
                .locator(".refusal a", new Locator.LocatorOptions().setHasText("应当是领导小组成员"))
                .click();
        assertThat(clerk.page().locator("#officeHead")).isFocused();

        desk.field(desk.form(), "成员拟参选").uncheck();
        desk.type("办公室主任", "方雅慧").done("fault-corrected");

        assertThat(clerk.page().locator("[notifications-panel] .alert-success")).containsText("已提交");
        assertNothingRed(clerk);
        Visitor league = visitor().open("/login").signIn("nanshan-league");
        new Desk(league).take(election, "制定工作方案");
        assertNothingRed(league);
    }

    @Test
    void aDraftIsReadByAColleagueInAnotherBrowser() {
        fill();
        desk.press("增加成员").type(desk.form(), "成员姓名", 1, "蒋海波");
        save();
        assertThat(desk.form().getByRole(AriaRole.STATUS)).containsText("已保存，还没有提交");

        aColleagueJoins();
        Visitor other = visitor().open("/login").signIn(COLLEAGUE);
        tasks.setAssignee(task(), null);
        Desk theirs = new Desk(other).take(election, "成立领导小组");

        assertThat(theirs.form().getByRole(AriaRole.STATUS)).containsText("保存的草稿，还没有提交");
        assertThat(theirs.field(theirs.form(), "成员姓名").nth(1)).hasValue("蒋海波");
        other.screenshot("draft-of-a-colleague");
        theirs.press("改用任务原来的内容");
        assertThat(theirs.field(theirs.form(), "成员姓名").first()).hasValue("");
    }

    @Test
    void twentyRowsOutliveTheSessionAndItIsSaid() {
        fill();
        for (int row = 1; row < MANY; row++) {
            desk.press("增加成员");
            desk.type(desk.form(), "成员姓名", row, "成员" + row).type(desk.form(), "成员职务", row, "干事");
        }
        clerk.leave();
        save();
        assertThat(clerk.page()).hasURL(Pattern.compile("/login"));
        clerk.signIn("nanshan-party");

        assertThat(desk.form().getByRole(AriaRole.STATUS)).containsText("登录中断前您填写的内容都还在，还没有提交");
        assertThat(desk.field(desk.form(), "成员姓名")).hasCount(MANY);
        assertThat(desk.field(desk.form(), "成员姓名").nth(MANY - 1)).hasValue("成员" + (MANY - 1));
        clerk.screenshot("twenty-rows-after-the-session");
        Assertions.assertThat(clerk.questions()).isEmpty();
    }

    @Test
    void whoeverLeavesWithUnsentInputIsAsked() {
        desk.type("办公室主任", "方雅慧");
        clerk.decline();
        clerk.page().evaluate("() => { location.hash = '#/?task=another'; }");
        assertThat(desk.field(desk.form(), "办公室主任")).hasValue("方雅慧");
        Assertions.assertThat(clerk.questions()).hasSize(1).first().asString().contains("还没有提交");

        desk.type("办公室主任", "");
        clerk.page().evaluate("() => { location.hash = '#/'; }");
        assertThat(desk.form()).hasCount(0);
        Assertions.assertThat(clerk.questions()).hasSize(1);
    }

    @Test
    void aFormOfAnEarlierVersionIsReadInWords() {
        clerk.page()
                .route(
                        Pattern.compile("/deployed-form"),
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/xhtml+xml;charset=UTF-8")
                                .setBody(OLD_FORM)));
        clerk.page().reload();

        assertThat(desk.form()).containsText("应当回避（《换届选举通用规则》第六部分第11项）；得票相等的再次投票（票多者当选，《换届异常情形处理规则》第11项）");
        desk.type("办公室主任", "潘文涛");
        assertThat(desk.form()).containsText("差额不足（《换届异常情形处理规则》第2项、《换届异常情形处理规则》第3项）");
        clerk.screenshot("form-of-an-earlier-version");
    }

    private void fill() {
        Locator chair = desk.part("组长").first();
        desk.type(chair, "姓名", 0, "孙立德")
                .type(chair, "职务", 0, "党工委副书记")
                .type("副组长姓名", "冯晓东")
                .type("副组长职务", "组织委员")
                .type("成员姓名", "方雅慧")
                .type("成员职务", "团工委副书记");
    }

    private Locator fieldOf(String path) {
        return desk.form().locator("[data-path=\"" + path + "\"]");
    }

    private void save() {
        clerk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("保存").setExact(true))
                .click();
    }

    private static void assertNothingRed(Visitor person) {
        assertThat(person.page().locator(".refusal, .fault, .has-error, .alert-danger:visible"))
                .hasCount(0);
    }

    private void assertNotifications(int count) {
        assertThat(clerk.page().locator("[notifications-panel] .alert")).hasCount(count);
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(election)
                .singleResult()
                .getId();
    }

    private void aColleagueJoins() {
        User colleague = identity.newUser(COLLEAGUE);
        colleague.setLastName("罗静怡");
        colleague.setPassword("demo");
        identity.saveUser(colleague);
        identity.createMembership(COLLEAGUE, PARTY);
        identity.createTenantUserMembership("440305", COLLEAGUE);
    }
}
