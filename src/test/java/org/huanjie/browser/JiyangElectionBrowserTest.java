package org.huanjie.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huanjie.clause.ClauseCodes;
import org.huanjie.mail.WrittenMails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Jiyang's election from the start page to the archive, as its people do it: every user task in Tasklist, by the account it belongs to. On no screen and
 * in no mail do they read the code of a clause.
 */
@Import(WrittenMails.class)
class JiyangElectionBrowserTest extends BrowserTest {

    private static final List<String> MEMBERS =
            List.of("陈海燕", "林志强", "王秋菊", "黄文斌", "吴晓梅", "符永康", "李春兰", "周建华", "郑雅琴", "蔡明亮", "何丽娟", "苏国栋", "邢玉珍", "梁伟民");
    private static final String TYPED_MEMBER = "韩雪梅";
    private static final List<String> FULL_TIME_DEPUTIES = List.of("谢振宇", "罗思敏");
    private static final String PART_TIME_DEPUTY = "曾庆丰";
    private static final String TYPED_PART_TIME_DEPUTY = "唐婉清";

    private static final int MANY_KINDS_OF_MAIL = 5;
    private static final List<String> PAGES = List.of(
            "/",
            "/elections",
            "/elections/new",
            "/elections/{election}",
            "/elections/{election}/candidates",
            "/elections/{election}/notices",
            "/elections/{election}/approvals",
            "/elections/{election}/annulment",
            "/elections/{election}/corrections",
            "/elections/{election}/shift",
            "/bodies/460203198",
            "/clauses",
            "/clauses/JY-4.1b",
            "/mail/mine",
            "/password");

    @Autowired
    private WrittenMails mails;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Visitor> people = new HashMap<>();
    private String election;

    @Test
    void anElectionGoesFromTheStartPageToTheArchive() {
        start();
        preparation();
        announcement();
        candidates();
        everyPageIsRead();
        competition();
        votes();
        committee();
        training();
        summary();
        archiveIsClosedAndTheRecordIsIntact();
        everyPageIsRead();
        mailsAreRead();
        assertThat(mails.kinds()).hasSizeGreaterThan(MANY_KINDS_OF_MAIL);
    }

    private void everyPageIsRead() {
        for (String address : PAGES) {
            person("league").open(address.replace("{election}", election)).screenshot("page");
        }
    }

    private void mailsAreRead() {
        assertThat(mails.further())
                .allSatisfy(mail -> assertThat(ClauseCodes.in(mail)).isEmpty());
    }

    private void start() {
        Page page = person("league").open("/elections/new").page();
        page.getByLabel("换届单位").selectOption("460203198");
        page.getByLabel("换届方案").selectOption("jiyang-2011");
        page.getByLabel("没有本届委员会，或任期无从查考").check();
        person("league").screenshot("start-page");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("启动"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/elections/460203198-"));
        election = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(page.getByText("正在进行")).isVisible();
        person("league").screenshot("election-begun");
    }

    private void preparation() {
        formLeadingGroup();
        surveyBranches();
        draftPlan();
        request("file-plan");
        approvePlan();
    }

    private void formLeadingGroup() {
        Desk party = desk("party").take(election, "成立领导小组");
        Locator chair = party.part("组长").first();
        party.type(chair, "姓名", 0, "孙立德")
                .type(chair, "职务", 0, "党委副书记")
                .type("副组长姓名", "冯晓东")
                .type("副组长职务", "党委组织委员")
                .type("成员姓名", "方雅慧")
                .type("成员职务", "团委副书记")
                .tick("成员拟参选")
                .type("办公室主任", "潘文涛")
                .refused("refused-leading-group", "“方雅慧”拟参选，应当回避，不能进入领导小组（G11）", "办公室主任“潘文涛”应当是领导小组成员（JY-3.1）");
        assertThat(party.field(party.form(), "副组长职务")).hasValue("党委组织委员");
        party.field(party.form(), "成员拟参选").uncheck();
        party.type("办公室主任", "方雅慧").done("form-leading-group");
    }

    private void surveyBranches() {
        Desk league = desk("league").take(election, "摸底调查");
        league.type(league.form(), "青年人数", 0, "320")
                .type(league.form(), "团员人数", 0, "386")
                .type(league.form(), "青年人数", 1, "410")
                .type(league.form(), "团员人数", 1, "120")
                .type("情况分析", "青年多从事旅游服务和种植，团员分布较散，宜分会场选举。")
                .refused("refused-survey", "的团员人数386多于青年人数320（JY-6.1）");
        assertThat(league.field(league.form(), "青年人数").nth(1)).hasValue("410");
        league.type(league.form(), "团员人数", 0, "86").done("survey-branches");
    }

    private void draftPlan() {
        Desk league = desk("league").take(election, "制定工作方案");
        league.type("工作措施", "成立领导小组，张榜公告，集中报名，严格审查，分会场投票，当场计票公布，做好培训和归档。")
                .refused("refused-plan", "请先逐条核对日程和提示，再确认“已逐条核对日程和提示”（JY-4.3.1）");
        assertThat(league.field(league.form(), "工作措施")).hasValue(Pattern.compile("分会场投票"));
        league.tick("已逐条核对日程和提示").done("draft-plan");
    }

    private void approvePlan() {
        desk("party")
                .take(election, "审批请示")
                .choose("决定", "退回修改")
                .refused("refused-return", "退回修改须写明理由，以便对方逐项改正（E16）")
                .choose("决定", "同意")
                .type("意见", "同意，请按方案组织实施。")
                .done("approve-plan-party");
        approve("superior", "approve-plan-superior");
    }

    private void announcement() {
        clockTo(firstDay("implementation", "announcement"));
        Desk league = desk("league").take(election, "发布公告公示");
        league.type("监督电话", "请来人反映")
                .type("来信来访地址", "镇政府二楼团委办公室，工作日8:30至17:30")
                .refused("refused-notice", "监督电话应是电话号码，如 0898-88001234（D.5）");
        String media = league.field(league.form(), "发布渠道").inputValue();
        league.type("发布渠道", media + "\n村务微信群").type("监督电话", "0898-88001234").done("post-notice");
        clockTo(firstDay("implementation", "registration"));
    }

    private void candidates() {
        register();
        clockTo(firstDay("implementation", "review"));
        review();
        waive();
        Desk league = desk("league").take(election, "拟定正式候选人");
        league.type("听取团员青年意见的情况", "两个社区各开一次座谈会，共46人参加，一致赞成所列人选。").done("compile-candidates");
        request("file-candidates");
        approve("party", "approve-candidates");
    }

    private void register() {
        enterByInterface();
        Desk league = desk("league").take(election, "登记报名人选");
        assertThat(league.form()).containsText("已登记 17 人");
        league.press("增加一名报名人选").press("增加一名报名人选");
        Locator member = league.part("新报名").nth(0);
        Locator deputy = league.part("新报名").nth(1);
        enter(league, member, TYPED_MEMBER, "委员");
        enter(league, deputy, TYPED_PART_TIME_DEPUTY, "兼职副书记");
        league.type(deputy, "出生日期", 0, today().plusDays(1).toString())
                .tick(deputy, "推荐单位认为特别优秀", 0)
                .refused("refused-registration", "第1行的“出生日期”必须填写", "第2行的“出生日期”晚于今天");
        league.type(member, "出生日期", 0, today().minusYears(26).toString());
        assertThat(league.field(deputy, "姓名")).hasValue(TYPED_PART_TIME_DEPUTY);
        league.type(deputy, "出生日期", 0, today().minusYears(38).minusDays(1).toString());
        league.done("register-candidates");
    }

    private static void enter(Desk desk, Locator row, String name, String post) {
        desk.choose(row, "竞职职务", 0, post)
                .type(row, "姓名", 0, name)
                .choose(row, "性别", 0, "女")
                .choose(row, "政治面貌", 0, "中共党员")
                .type(row, "工作单位", 0, "月川社区居委会")
                .type(row, "现任职务", 0, "团支部副书记")
                .choose(row, "推荐方式", 0, "组织推荐")
                .choose(row, "户籍和居住情况", 0, "本地户籍")
                .choose(row, "编制", 0, "编制外");
    }

    private void enterByInterface() {
        List<Map<String, Object>> rows = new ArrayList<>();
        MEMBERS.forEach(name -> rows.add(row(name, "member")));
        FULL_TIME_DEPUTIES.forEach(name -> rows.add(row(name, "full-time-deputy")));
        rows.add(row(PART_TIME_DEPUTY, "part-time-deputy"));
        APIResponse entered = person("league")
                .page()
                .request()
                .post(
                        "/api/elections/" + election + "/candidates",
                        RequestOptions.create()
                                .setHeader("X-Requested-With", "huanjie")
                                .setData(Map.of("candidates", rows)));
        assertThat(entered.status()).as(entered.text()).isBetween(200, 201);
    }

    private Map<String, Object> row(String name, String post) {
        return Map.of(
                "name", name,
                "sex", "男",
                "ethnicity", "汉族",
                "unit", "社区服务中心",
                "position", "干事",
                "post", post,
                "birthDate", today().minusYears(27).toString(),
                "politicalStatus", "league-member",
                "residence", "registered",
                "nomination", Map.of("channel", "organisation"));
    }

    private void review() {
        Desk review = desk("review").take(election, "资格审查");
        Locator tooOld = review.part(TYPED_PART_TIME_DEPUTY);
        assertThat(tooOld).containsText(Desk.read("须经党组织批准方可放宽到40周岁（JY-4.1b）"));
        review.choose(tooOld, "审查意见", 0, "提请党组织放宽").type(tooOld, "理由", 0, "");
        review.refused("refused-review", "为" + TYPED_PART_TIME_DEPUTY + "申请放宽须写明理由")
                .type(tooOld, "理由", 0, "连续三年获评优秀村官，群众公认。")
                .done("review-candidates");
    }

    private void waive() {
        Desk party = desk("party").take(election, "党组织审定放宽");
        party.form().getByLabel("同意放宽").check();
        party.type("理由", "同意，因工作特别需要。").done("decide-waivers");
    }

    private void competition() {
        Desk league = desk("league").take(election, "抽签并安排演讲");
        league.type("抽签种子", "7 19 3").done("draw-lots");
    }

    private void votes() {
        prepareMeetings();
        clockTo(firstDay("implementation", "voting"));
        IntStream.rangeClosed(1, 3).forEach(this::openMeeting);
        IntStream.rangeClosed(1, 3).forEach(this::recordCount);
        IntStream.rangeClosed(1, 3).forEach(this::signCount);
    }

    private void signCount(int number) {
        desk("scrutineer").take(election, "复核签字").choose("意见", "与计票记录一致，签字确认").done("sign-count-" + number);
    }

    private void prepareMeetings() {
        Desk league = desk("league").take(election, "筹备选举大会");
        Locator villages = league.part("各村团员大会");
        league.press(villages, "清空，另行填写", 0).press(villages, "增加会场", 0).press(villages, "增加会场", 0);
        league.type(villages, "会场名称", 0, "月川社区").type(villages, "会场名称", 1, "月川社区");
        for (int place = 0; place < 3; place++) {
            league.type(league.form(), "地点", place, "文化活动室").type(league.form(), "有选举权的人数", place, "40");
        }
        league.refused("refused-meetings", "会场“月川社区”出现了不止一次（JY-4.3.5a）");
        league.type(villages, "会场名称", 1, "临春社区").done("prepare-meetings");
    }

    private void openMeeting(int number) {
        Desk league = desk("league").take(election, "开会并核实到会");
        league.type("实到人数", "36");
        if (number == 1) {
            String counter = league.field(league.form(), "计票人姓名").first().inputValue();
            league.type("计票人姓名", MEMBERS.get(0))
                    .refused("refused-opening", "选举办法须先由大会通过（B.4）", "计票人“" + MEMBERS.get(0) + "”是候选人，不得参加计票、监票（B.4）")
                    .type("计票人姓名", counter);
        }
        league.tick("选举办法已由大会通过").done("open-meeting-" + number);
    }

    private void recordCount(int number) {
        Desk counter = desk("counter").take(election, "填写计票单");
        int sheets = counter.field(counter.form(), "收回选票").count();
        for (int sheet = 0; sheet < sheets; sheet++) {
            fill(counter, counter.form().locator("fieldset").nth(sheet));
        }
        if (number == 1) {
            counter.type("其中无效票", "2").type("陈海燕 反对", "9");
            counter.type("发出选票", "37")
                    .refused(
                            "refused-count",
                            "发出选票 37 张，超过实到 36 人（D.4）",
                            "陈海燕的赞成、反对、弃权合计 39 张，应等于有效票 34 张（D.4）",
                            "林志强的赞成、反对、弃权合计 36 张，应等于有效票 34 张（D.4）");
            assertThat(counter.field(counter.form(), "陈海燕 反对")).hasValue("9");
            counter.type("其中无效票", "0").type("陈海燕 反对", "6").type("发出选票", "36");
        }
        counter.done("record-count-" + number);
    }

    /** Every paper came back; all but the last few candidates of a ballot have more than half in favour, no two the same. */
    private static void fill(Desk counter, Locator sheet) {
        counter.type(sheet, "收回选票", 0, "36");
        List<String> names = sheet.locator("tbody tr td:first-child").allInnerTexts();
        int favoured = names.size() > 2 ? 12 : 1;
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            int inFavour = place < favoured ? 30 - place / 2 : 6 - place % 3;
            counter.type(sheet, name + " 赞成", 0, String.valueOf(inFavour))
                    .type(sheet, name + " 反对", 0, String.valueOf(36 - inFavour))
                    .type(sheet, name + " 弃权", 0, "0");
        }
    }

    private void committee() {
        desk("party")
                .take(election, "确定书记人选")
                .type("姓名", "莫子谦")
                .type("出生日期", today().minusYears(31).toString())
                .choose("政治面貌", "中共党员")
                .type("现任职务", "镇政府干事")
                .type("党组织意见", "经党委会议研究，由莫子谦同志兼任书记。")
                .done("name-secretary");
        request("file-result");
        approve("party", "approve-result-party");
        approve("superior", "approve-result-superior");
        desk("party")
                .take(election, "发文任命公布")
                .type("文号", "吉委〔2027〕5号")
                .type("公布范围", "全镇各村（社区）、学校和单位")
                .done("issue-appointment");
    }

    private void training() {
        clockTo(firstDay("training", "training-plan"));
        Desk superior = desk("superior").take(election, "制定培训计划");
        int courses = superior.field(superior.form(), "地点").count();
        for (int course = 0; course < courses; course++) {
            superior.type(superior.form(), "地点", course, "区团校教室").type(superior.form(), "授课人", course, "钟晓岚");
        }
        superior.done("plan-training");
        clockTo(firstDay("training", "training"));
        desk("superior").take(election, "登记培训出勤").press("全到").done("record-attendance");
    }

    private void summary() {
        clockTo(firstDay("summary", "summary"));
        desk("league")
                .take(election, "撰写总结报告")
                .type("上届委员数", "9")
                .type("上届中共党员数", "10")
                .type("上届编制外人数", "2")
                .type("对比分析", "委员由9名增至15名，编制外人员明显增加，平均年龄下降。")
                .type("经验做法", "分会场投票方便团员参加，当场计票公布，公信力强。")
                .type("问题和改进", "流动团员联系不够紧密，今后建立联络台账。")
                .type("报送单位", "共青团三亚市吉阳区委员会")
                .refused("refused-summary", "上届中共党员数10多于委员数9（JY-6.4）")
                .type("上届中共党员数", "5")
                .done("write-summary");
        Desk superior = desk("superior").take(election, "检查归档");
        superior.type("保管人", "钟晓岚").type("存放地点", "机关档案室3号柜");
        superior.refused("refused-archive", "“请示和批复”尚未归档（Z2）", "选票尚未封存（Z2）");
        superior.form().getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
        superior.done("check-archive");
    }

    private void archiveIsClosedAndTheRecordIsIntact() {
        Page page = person("league").open("/elections/" + election).page();
        assertThat(page.locator("main")).containsText("已完成");
        assertThat(page.locator(".timeline > li.done")).hasCount(4);
        person("league").screenshot("election-completed");

        assertThat(get("/api/elections/" + election).path("status").asText()).isEqualTo("completed");
        JsonNode verification = get("/api/elections/" + election + "/record/verification");
        assertThat(verification.path("intact").asBoolean()).isTrue();
        assertThat(verification.path("count").asInt()).isGreaterThan(30);
    }

    private void request(String picture) {
        desk("league").take(election, "上报请示").done(picture);
    }

    private void approve(String role, String picture) {
        desk(role).take(election, "审批请示").choose("决定", "同意").type("意见", "同意。").done(picture);
    }

    private Desk desk(String role) {
        mailsAreRead();
        return new Desk(person(role));
    }

    private Visitor person(String role) {
        return people.computeIfAbsent(role, each -> visitor().signIn("jiyang-" + each));
    }

    /** Moves the demo clock to nine o'clock of a day, in the box on the start page. */
    private void clockTo(LocalDate day) {
        Page page = person("league").open("/").page();
        page.getByLabel("拨到").fill(day + "T09:00");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("拨时钟"))
                .click();
        assertThat(page.getByText("时钟已拨动")).isVisible();
        person("league").screenshot("clock");
    }

    private LocalDate today() {
        return LocalDate.parse(get("/api/demo/clock").path("now").asText().substring(0, 10));
    }

    private LocalDate firstDay(String stage, String step) {
        for (JsonNode window : get("/api/elections/" + election).path("timetable")) {
            if (window.path("stage").asText().equals(stage)
                    && window.path("step").asText().equals(step)) {
                return LocalDate.parse(window.path("from").asText());
            }
        }
        throw new AssertionError("The timetable has no step " + step);
    }

    private JsonNode get(String path) {
        APIResponse response = person("league").page().request().get(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        try {
            return json.readTree(response.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
