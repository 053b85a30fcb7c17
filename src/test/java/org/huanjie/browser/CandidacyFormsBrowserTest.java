package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.huanjie.document.Attachments;
import org.huanjie.election.ElectionService;
import org.huanjie.election.StartRequest;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.Channel;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.Person;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Profile;
import org.huanjie.person.Residence;
import org.huanjie.person.SampleProfiles;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.Registration;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.SchemeLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The candidacy's forms in Tasklist, as clerks, reviewers and the party committee fill them in. */
class CandidacyFormsBrowserTest extends BrowserTest {

    private static final Pattern REQUIRED = Pattern.compile("(^| )required( |$)");

    @Autowired
    private ElectionService elections;

    @Autowired
    private SchemeLibrary schemes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Registration registration;

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient jdbc;

    private String election;
    private String candidacy;
    private Visitor shown;

    @BeforeEach
    void theCandidacyBegins() {
        now(LocalDateTime.of(2026, 3, 2, 9, 0));
        whoeverServesIsDueToBeElectedAnew();
        begin("jiyang-2011");
    }

    private void begin(String scheme) {
        StartRequest start =
                new StartRequest("460203198", scheme, LocalDate.of(2026, 3, 2), Optional.empty(), Optional.empty());
        election = elections.start(start, "jiyang-league").id().value();
        candidacy = runtime.startProcessInstanceByKey("candidacy", election, Map.of("tenant", "460203"))
                .getId();
    }

    /** Another test may have elected a committee there. */
    private void whoeverServesIsDueToBeElectedAnew() {
        jdbc.sql("update office set term_ends = ? where division = '460203198' and ended is null")
                .param(LocalDate.of(2026, 3, 31))
                .update();
    }

    @AfterEach
    void theElectionEnds() {
        runtime.deleteProcessInstanceIfExists(candidacy, "test", true, true, false, false);
        elections.withdraw(new ElectionId(election), "换届方案调整", "jiyang-league");
        ClockUtil.reset();
    }

    @Test
    void educationIsMarkedOnlyWhereTheSchemeAsksForOne() {
        Page clerk = open("registerCandidates", "jiyang-league");
        clerk.getByText("增加一名报名人选").click();
        assertThat(label(clerk, "education")).hasText("学历");
        assertThat(label(clerk, "education")).not().hasClass(REQUIRED);
        select(clerk, "education", "");
        theElectionEnds();

        now(LocalDateTime.of(2026, 3, 2, 9, 0));
        schemes.add(
                ChangedText.of("jiyang-2011")
                        .with("id: jiyang-2011", "id: jiyang-college")
                        .with("  residence:", "  education: {least: college, clause: JY-4.1d}\n  residence:")
                        .text(),
                "jiyang-league");
        begin("jiyang-college");
        Page asked = open("registerCandidates", "jiyang-league");
        asked.getByText("增加一名报名人选").click();
        assertThat(label(asked, "education")).hasClass(REQUIRED);
        assertThat(label(asked, "birthDate")).hasClass(REQUIRED);
        assertThat(field(asked, 0, "education")).hasAttribute("aria-required", "true");
        select(asked, "education", "中专（职业）");
        picture("education");

        String implementation = secretaryToName();
        Page naming = nameTheSecretary(implementation);
        assertThat(label(naming, "education")).hasClass(REQUIRED);
        picture("education-of-the-secretary");
        runtime.deleteProcessInstance(implementation, "test");
    }

    private Page nameTheSecretary(String implementation) {
        String id = tasks.createTaskQuery()
                .processInstanceId(implementation)
                .singleResult()
                .getId();
        tasks.claim(id, "jiyang-party");
        return opened(id, "jiyang-party");
    }

    private String secretaryToName() {
        return runtime.createProcessInstanceByKey("implementation")
                .businessKey(election)
                .setVariable("tenant", "460203")
                .startBeforeActivity("nameSecretary")
                .execute()
                .getId();
    }

    private static Locator label(Page page, String field) {
        return page.locator("label[for$='-" + field + "']").first();
    }

    @Test
    void candidatesAreRegisteredReviewedAndTooFew() {
        Page clerk = open("registerCandidates", "jiyang-league");
        clerk.getByText("增加一名报名人选").click();
        fill(clerk, "name", "王小明");
        select(clerk, "post", "委员");
        select(clerk, "channel", "联名推荐");
        select(clerk, "residence", "本地户籍");
        fill(clerk, "supporters", "9");
        complete(clerk);
        assertRefused(clerk, "“报名人选”第1行的“工作单位”必须填写");

        fill(clerk, "unit", "红花村团支部");
        complete(clerk);
        assertRefused(clerk, "第1行的“出生日期”必须填写");

        fill(clerk, "birthDate", "1998-03-09");
        field(clerk, 0, "signature-sheet")
                .setInputFiles(new FilePayload("签名.pdf", "application/pdf", bytes("<script>alert(1)</script>")));
        clerk.locator("[id$=signature-sheet] + button").click();
        assertThat(clerk.getByText("只接受pdf、jpg、png、docx、xlsx文件")).isVisible();
        field(clerk, 0, "signature-sheet")
                .setInputFiles(new FilePayload("签名.pdf", "application/pdf", bytes("%PDF-1.7")));
        clerk.locator("[id$=signature-sheet] + button").click();
        assertThat(clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("签名.pdf")))
                .isVisible();

        clerk.getByText("增加一名报名人选").click();
        field(clerk, 1, "name").fill("符海燕");
        field(clerk, 1, "unit").fill("镇中学");
        field(clerk, 1, "birthDate").fill("1988-01-20");
        field(clerk, 1, "post").selectOption(new SelectOption().setLabel("兼职副书记"));
        clerk.getByText("推荐单位认为特别优秀").last().click();
        picture("registerCandidates");
        complete(clerk);
        waitUntilGone("registerCandidates");
        assertThat(attachments.of(new ElectionId(election))).hasSize(1);
        assertThat(attachments.of(new ElectionId(election)).get(0).owner())
                .isEqualTo(named("王小明").id().value());

        fire("registrationWindow");
        Page reviewer = open("reviewCandidates", "jiyang-review");
        assertThat(reviewer.getByText(Desk.read("联名推荐须有10人以上，现有9人（JY-4.3.4a）"))).isVisible();
        assertThat(reviewer.getByText("报名时没有填写：来源，请核实。")).isVisible();
        assertThat(reviewer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("签名.pdf")))
                .isVisible();
        picture("reviewCandidates");
        complete(reviewer);
        assertRefused(reviewer, "为符海燕申请放宽须写明理由");
        field(reviewer, 1, "reason").fill("带富能力突出，群众公认");
        complete(reviewer);
        waitUntilGone("reviewCandidates");
        assertThat(named("王小明").decision()).isEqualTo(Progress.REJECTED);
        Page told = open("recordAppeals", "jiyang-league");
        told.getByText("没有申诉", new Page.GetByTextOptions().setExact(true)).click();
        complete(told);
        waitUntilGone("recordAppeals");
        fire("appealWindow");

        Page party = open("decideWaivers", "jiyang-party");
        complete(party);
        assertRefused(party, "“审定意见”第1行的“同意放宽”必须填写");
        party.getByText("同意放宽", new Page.GetByTextOptions().setExact(true)).click();
        field(party, 0, "reason").fill("特别优秀");
        picture("decideWaivers");
        complete(party);
        waitUntilGone("decideWaivers");
        assertThat(named("符海燕").decision()).isEqualTo(Progress.ADMITTED);

        Page extending = open("extendRegistration", "jiyang-league");
        assertThat(extending.getByText("合格的候选人不够，选举不能继续")).isVisible();
        extending.locator("#days").fill("1");
        extending.locator("#reason").fill("合格人选不足，扩大宣传");
        complete(extending);
        assertRefused(extending, "延长天数不得少于");
        picture("extendRegistration");
    }

    @Test
    void materialIsHandedInAndRejectionsAreAppealed() {
        registration.enter(
                new ElectionId(election),
                new RegistrationSheet(
                        List.of(nominated("王小明", 9, Residence.REGISTERED), nominated("符海燕", 12, Residence.ELSEWHERE)),
                        List.of()),
                "jiyang-league");
        Page clerk = open("registerCandidates", "jiyang-league");
        complete(clerk);
        waitUntilGone("registerCandidates");
        fire("registrationWindow");

        Page reviewer = open("reviewCandidates", "jiyang-review");
        select(reviewer, "decision", "请补充材料");
        picture("reviewCandidates-material");
        complete(reviewer);
        assertRefused(reviewer, "请写明王小明须补充什么材料（E4）");
        fill(reviewer, "reason", "联名签名表还缺1人签名");
        complete(reviewer);
        waitUntilGone("reviewCandidates");

        clerk = open("supplyMaterial", "jiyang-league");
        assertThat(clerk.getByText("联名签名表还缺1人签名", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        complete(clerk);
        assertRefused(clerk, "“补充材料”第1行的“已补充”必须填写");
        clerk.getByText("已补充", new Page.GetByTextOptions().setExact(true)).click();
        fill(clerk, "content", "补签后的联名签名表");
        clerk.getByText("不再补充", new Page.GetByTextOptions().setExact(true)).click();
        clerk.getByText("已补充", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(field(clerk, 0, "content")).hasValue("");
        fill(clerk, "content", "补签后的联名签名表");
        fill(clerk, "supporters", "10");
        field(clerk, 0, "evidence").setInputFiles(new FilePayload("签名.pdf", "application/pdf", bytes("%PDF-1.7")));
        clerk.locator("[id$=evidence] + button").click();
        assertThat(clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("签名.pdf")))
                .isVisible();
        picture("supplyMaterial");
        complete(clerk);
        waitUntilGone("supplyMaterial");

        reviewer = open("reviewCandidates", "jiyang-review");
        assertThat(reviewer.getByText("已补充材料：补签后的联名签名表（《换届异常情形处理规则》第4项）")).isVisible();
        picture("reviewCandidates-again");
        complete(reviewer);
        waitUntilGone("reviewCandidates");
        assertThat(named("王小明").decision()).isEqualTo(Progress.ADMITTED);
        assertThat(named("王小明").profile().supporters()).isEqualTo(10);

        clerk = open("recordAppeals", "jiyang-league");
        clerk.getByText("提出申诉", new Page.GetByTextOptions().setExact(true)).click();
        complete(clerk);
        assertRefused(clerk, "请写明符海燕的申诉理由（E4）");
        fill(clerk, "grounds", "长期在本地务工，附居住证");
        select(clerk, "residence", "在本地长期居住或工作");
        picture("recordAppeals");
        complete(clerk);
        waitUntilGone("recordAppeals");
        fire("appealWindow");

        Page party = open("decideAppeals", "jiyang-party");
        assertThat(party.getByText("长期在本地务工，附居住证")).isVisible();
        complete(party);
        assertRefused(party, "“申诉决定”第1行的“申诉成立”必须填写");
        party.getByText("申诉成立", new Page.GetByTextOptions().setExact(true)).click();
        fill(party, "reason", "居住证属实");
        picture("decideAppeals");
        complete(party);
        waitUntilGone("decideAppeals");
        assertThat(named("符海燕").decision()).isEqualTo(Progress.ADMITTED);
    }

    @Test
    void theRegistrationStaysOpenWhenItsEarlyEndIsDeclined() {
        Page clerk = open("registerCandidates", "jiyang-league");
        clerk.getByText("增加一名报名人选").click();
        fill(clerk, "name", "王小明");
        shown.decline();
        complete(clerk);
        picture("registerCandidates-declined");
        assertThat(shown.questions()).singleElement(STRING).startsWith("报名到2026-04-18截止，现在就办结登记任务吗？");
        assertThat(field(clerk, 0, "name")).hasValue("王小明");
        assertThat(isOpen("registerCandidates")).isTrue();
    }

    private static Nomination nominated(String name, int supporters, Residence residence) {
        Profile profile = SampleProfiles.with(
                SampleProfiles.of(PoliticalStatus.LEAGUE_MEMBER, residence),
                "nomination",
                new NominationFacts(Channel.JOINT, supporters));
        return new Nomination(
                Optional.empty(),
                new Person(name, "female", "汉族", "红花村团支部", "", LocalDate.of(1998, 3, 9)),
                new PostId("member"),
                profile,
                Optional.empty(),
                List.of());
    }

    /** As from a mail: the link is followed first, then one signs in. */
    private Page open(String task, String account) {
        String id = task(task);
        tasks.claim(id, account);
        return opened(id, account);
    }

    private Page opened(String id, String account) {
        Visitor visitor =
                visitor().open("/camunda/app/tasklist/default/#/?task=" + id).signIn(account);
        Page page = visitor.page();
        page.setViewportSize(1400, 2400);
        assertThat(page.locator("form fieldset").first()).isVisible();
        shown = visitor;
        return page;
    }

    private void picture(String name) {
        shown.screenshot("candidacy-" + name);
    }

    private static Locator field(Page page, int row, String field) {
        return page.locator("[id^='candidates-%d-'][id$='-%s']".formatted(row, field));
    }

    private static void fill(Page page, String field, String value) {
        field(page, 0, field).fill(value);
    }

    private static void select(Page page, String field, String label) {
        field(page, 0, field).selectOption(new SelectOption().setLabel(label));
    }

    private static void complete(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("完成").setExact(true))
                .click();
    }

    private static void assertRefused(Page page, String message) {
        Locator refusal = page.locator(".refusal");
        assertThat(refusal).containsText(Desk.read(message));
    }

    private Candidate named(String name) {
        return candidates.of(new ElectionId(election)).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String task(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(election)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    /** The browser's own request is under way: wait for its answer by polling, with a budget. */
    private void waitUntilGone(String key) {
        for (int tries = 0; tries < 300 && isOpen(key); tries++) {
            shown.page().waitForTimeout(100);
        }
        assertThat(isOpen(key)).as("still open: " + key).isFalse();
    }

    private boolean isOpen(String key) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(election)
                        .taskDefinitionKey(key)
                        .count()
                > 0;
    }

    private void fire(String event) {
        Job timer = management.createJobQuery().activityId(event).singleResult();
        ClockUtil.setCurrentTime(timer.getDuedate());
        management.executeJob(timer.getId());
    }

    private static void now(LocalDateTime moment) {
        ClockUtil.setCurrentTime(
                Date.from(moment.atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
