package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.PostId;
import org.huanjie.models.ElectionWalk;
import org.huanjie.person.Person;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.SampleProfiles;
import org.huanjie.person.Staffing;
import org.huanjie.publicity.ObjectionLetter;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.selection.Committee;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Naming.Named;
import org.huanjie.selection.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** The investigation's form in Tasklist, and what the election's page shows of the objection. */
@Import(ElectionWalk.class)
class ObjectionFormBrowserTest extends BrowserTest {

    private static final String TEXT = "该同志在社区的账目不清，有收据为证。";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ElectionService elections;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Committee committee;

    @Autowired
    private Selection selection;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ObjectionRegister objections;

    @Autowired
    private TransactionOperations transaction;

    private String process;

    @BeforeEach
    void anObjectionToTheSecretaryIsRaised() {
        walk.start("nanshan", "440305002", "nanshan-2011", "2026-03-02");
        transaction.executeWithoutResult(
                status -> selection.name(walk.id(), new Naming(List.of(secretary()), "同意上述人选。"), "nanshan-party"));
        process = runtime.startProcessInstanceByKey(
                        "publicNotice", walk.id().value(), Map.of("tenant", "440305", "noticeKind", "result"))
                .getId();
        walk.open().stream()
                .filter(task -> task.key().equals("postNotice"))
                .forEach(task -> walk.complete(task, "nanshan-party", form -> {}));
        objections.raise(notices.of(walk.id()).get(0).id(), new ObjectionLetter(TEXT, "花园社区 郑国栋"));
    }

    @AfterEach
    void theElectionEnds() {
        runtime.deleteProcessInstanceIfExists(process, "test", true, true, false, false);
        elections.withdraw(walk.id(), "换届方案调整", "nanshan-league");
        ClockUtil.reset();
    }

    @Test
    void theInvestigatingBodyReadsTheLetterAndTakesThePersonOffTheList() {
        Page page = openTask();
        assertThat(page.getByText(TEXT)).isVisible();
        assertThat(page.getByText("署名：花园社区 郑国栋")).isVisible();

        page.locator("#outcome").selectOption(new SelectOption().setLabel("属一般性问题，任用并提醒"));
        assertThat(page.locator("#reminder")).isVisible();
        page.locator("#outcome").selectOption(new SelectOption().setLabel("问题属实且严重，不予任用"));
        page.locator("#grounds").fill("账目问题经核实属实。");
        complete(page);
        assertThat(page.locator(".refusal")).containsText(Desk.read("问题严重的，须指明不予任用的人选（B.7）"));

        page.getByText("沈立新（书记）").click();
        complete(page);
        assertThat(page.locator("#outcome")).isHidden();
        assertThat(committee.seats(walk.id())).isEmpty();
        assertThat(objections.of(walk.id()).get(0).settled()).isTrue();
    }

    @Test
    void othersSeeOnTheElectionsPageThatThereIsAnObjectionButNotWhatItSays() {
        Page page = visitor()
                .signIn("nanshan-league")
                .open("/elections/" + walk.id())
                .page();

        assertThat(page.getByText("公示期间的异议")).isVisible();
        assertThat(page.getByText("署名", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText("正在调查")).isVisible();
        assertThat(page.content()).doesNotContain(TEXT, "郑国栋");
    }

    private Page openTask() {
        String id = tasks.createTaskQuery()
                .processInstanceBusinessKey(walk.id().value())
                .taskDefinitionKey("investigateObjection")
                .singleResult()
                .getId();
        tasks.claim(id, "nanshan-inspection");
        Visitor visitor = visitor().signIn("nanshan-inspection").open("/camunda/app/tasklist/default/#/?task=" + id);
        Page page = visitor.page();
        page.setViewportSize(1400, 1800);
        assertThat(page.locator("form fieldset").first()).isVisible();
        return page;
    }

    private static void complete(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("完成").setExact(true))
                .click();
    }

    private static Named secretary() {
        return new Named(
                new PostId("secretary"),
                new Person("沈立新", "男", "", "", "街道办事处科员", LocalDate.of(1995, 5, 1)),
                SampleProfiles.with(
                        SampleProfiles.of(PoliticalStatus.PARTY_MEMBER, Residence.REGISTERED),
                        "staffing",
                        Staffing.INSIDE),
                Optional.empty());
    }
}
