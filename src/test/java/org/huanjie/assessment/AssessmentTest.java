package org.huanjie.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.campaign.CampaignRecord;
import org.huanjie.campaign.CampaignRequest;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme.Cause;
import org.huanjie.campaignscheme.CampaignSchemeLibrary;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.election.StartRequest;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.ElectionsWithdrawn;
import org.huanjie.models.NewPlaces;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger and the marks of a county's campaign (HB-6, JS-2, JS-3, JX-1, JX-2, JX-4, LN-4.1, SC-3). */
@WholeElectionTest
@Import(NewPlaces.class)
@ExtendWith(ElectionsWithdrawn.class)
class AssessmentTest {

    private static final String COUNTY = "650121";
    private static final String TOWN = "650121100";
    private static final String VILLAGE = "650121100200";
    private static final String OTHER_VILLAGE = "650121100201";
    private static final String HELD_VILLAGE = "650121100202";
    private static final String NOMINATING_VILLAGE = "650121100203";
    private static final String VILLAGE_SCHEME = "liaoning-village-2013";
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-12-01");
    private static final LocalDate DEADLINE = FIRST_DAY.plusDays(30);
    private static final String SCHEME = """
            id: assessed-2026
            title: 县级集中换届
            deadline: {days: 30, clause: JS-1}
            letters: {by: county, days: 10, clause: JX-4}
            contacts: {areas: county, visits: 1, clause: LN-4.1}
            handover:
              window: {days: 10, unit: calendar, roll: false}
              oath: {clause: GD-4}
              talk: {clause: GD-5}
              care: {clause: GD-6}
              clause: GD-3
            training:
              - {level: city, of: secretaries, people: 新任书记, percent: 100, times: 1, clause: GD-15}
              - {level: township, of: others, people: 其他成员, percent: 100, times: 1, clause: GD-17}
            term-goals: {percent: 98, days: 30, clause: GD-19}
            channels: {required: [organisation, self], clause: YN-3}
            spot-checks:
              rounds:
                - {percent: 4, days: 0, clause: LN-4.6}
              calls: {tries: 3, window: {days: 7, unit: calendar, roll: true}, clause: F.5}
              extend-above: 10
              passed-from: 90
              excellent-from: 100
              questions:
                - {id: announced, text: 公告了吗, answer: yes-no, good: true, clause: F.5}
              clause: LN-4.6
            rectification: {window: {days: 15, unit: calendar, roll: true}, clause: LN-4.7}
            quotas:
              counted: new-bodies
              per-township: {at-least: 1, clause: JS-2}
              bands:
                rows:
                  - {up-to: 49999, at-least: 1}
                  - {at-least: 2}
                clause: JS-3
            checklists:
              - id: new-bodies
                title: 直属团组织
                of: township
                subject: 直属团组织
                items:
                  - {id: approved, text: 批准成立}
                clause: JS-5
              - id: five-haves
                title: 五有
                of: township
                items:
                  - {id: place, text: 场地}
                  - {id: plan, text: 计划}
                clause: HB-6
              - id: gates
                title: 三关
                of: township
                subject: 候选人
                ordered: true
                items:
                  - {id: defence, text: 公开答辩}
                  - {id: trial, text: 岗位试用, days: 10}
                clause: SC-3
            vetoes:
              - id: rating
                title: 评优挂钩
                of: county
                any: [unfinished, not-overfulfilled, targets-missed]
                consequence: 年底不得评为优秀
                clause: JX-1
            """;

    @Autowired
    private Assessments assessments;

    @Autowired
    private CampaignLedger ledger;

    @Autowired
    private Populations populations;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private CampaignRecord minutes;

    @Autowired
    private CampaignSchemeLibrary library;

    @Autowired
    private ElectionService elections;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private JdbcClient jdbc;

    private CampaignId campaign;

    @BeforeEach
    void aCampaignHasBegun() {
        today(FIRST_DAY);
        places.setUp("urumqi", COUNTY, "乌鲁木齐县");
        library.add(SCHEME, "admin");
        campaign = campaigns
                .begin(
                        new CampaignRequest(
                                COUNTY,
                                Map.of("village", VILLAGE_SCHEME),
                                FIRST_DAY,
                                "",
                                Optional.of("assessed-2026"),
                                Optional.empty()),
                        "admin")
                .id();
    }

    @AfterEach
    void theCampaignIsOver() {
        if (!campaigns.get(campaign).state().closed()) {
            campaigns.stop(campaign, "试验结束", "admin");
        }
    }

    @Test
    void aCountyIsMarkedByWhatItsTownshipsTickOff() {
        ledger.tick(campaign, TOWN, tick("five-haves", "", "place", FIRST_DAY), "town");
        assertThat(target(TOWN, "five-haves")).isEqualTo(new Target("five-haves", "五有", 0, 1, "HB-6"));

        ledger.tick(campaign, TOWN, tick("five-haves", "", "plan", FIRST_DAY), "town");

        assertThat(target(TOWN, "five-haves").met()).isTrue();
        assertThat(target(COUNTY, "five-haves").reached()).isOne();
        assertThat(target(COUNTY, "five-haves").required()).isGreaterThan(1);
        assertThat(minutes.entries(campaign, AssessmentMinutes.Ticked.class))
                .extracting(AssessmentMinutes.Ticked::item)
                .containsExactly("place", "plan");
        assertThat(minutes.verify(campaign).intact()).isTrue();
    }

    @Test
    void whatWasTickedOffByMistakeIsTakenBack() {
        ledger.tick(campaign, TOWN, tick("five-haves", "", "place", FIRST_DAY), "town");
        ledger.tick(campaign, TOWN, tick("five-haves", "", "plan", FIRST_DAY), "town");
        UntickRequest mistake = new UntickRequest("five-haves", "", "place", "登记错了");

        ledger.untick(campaign, TOWN, mistake, "town");

        assertThat(target(TOWN, "five-haves").met()).isFalse();
        assertThatThrownBy(() -> ledger.untick(campaign, TOWN, mistake, "town")).isInstanceOf(ConflictException.class);
    }

    /** SC-3: every candidate passes the gates in their order. */
    @Test
    void eachCandidateHasAnEntryOfItsOwn() {
        today(FIRST_DAY.plusDays(20));
        ledger.tick(campaign, TOWN, tick("gates", "候选人甲", "defence", FIRST_DAY), "town");
        ledger.tick(campaign, TOWN, trial("候选人甲", FIRST_DAY.plusDays(1), FIRST_DAY.plusDays(10)), "town");
        assertThat(target(TOWN, "gates").met()).isTrue();

        ledger.tick(campaign, TOWN, tick("gates", "候选人乙", "defence", FIRST_DAY.plusDays(2)), "town");
        ledger.tick(campaign, TOWN, trial("候选人乙", FIRST_DAY.plusDays(3), FIRST_DAY.plusDays(11)), "town");
        assertThat(target(TOWN, "gates").met()).isFalse();
    }

    @Test
    void allFaultsOfAnEntryAreToldAtOnce() {
        assertThatThrownBy(() -> ledger.tick(
                        campaign,
                        COUNTY,
                        new TickRequest(
                                "gates",
                                "",
                                "nothing",
                                FIRST_DAY.plusDays(1),
                                Optional.of(FIRST_DAY.minusDays(1)),
                                "有文件"),
                        "county"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::field)
                        .containsExactlyInAnyOrder("", "subject", "item", "from", "to"));
        assertThatThrownBy(() -> ledger.tick(campaign, "650104001", tick("five-haves", "", "place", FIRST_DAY), "x"))
                .isInstanceOf(Refusal.class);
    }

    /** JS-2, JS-3: what was there before the campaign counts in the total only. */
    @Test
    void subordinateBodiesCountByTheDayOnWhichTheyWereSetUp() {
        populations.read(table("code,population\n%s,50000".formatted(TOWN)), any -> true, "admin");
        ledger.tick(campaign, TOWN, tick("new-bodies", "老企业团支部", "approved", FIRST_DAY.minusYears(1)), "town");
        ledger.tick(campaign, TOWN, tick("new-bodies", "老学校团支部", "approved", FIRST_DAY.minusYears(1)), "town");
        assertThat(target(TOWN, "quotas").met()).isFalse();

        ledger.tick(campaign, TOWN, tick("new-bodies", "新合作社团支部", "approved", FIRST_DAY), "town");
        assertThat(target(TOWN, "quotas").met()).isTrue();
    }

    @Test
    void populationsAreTakenInAsAWholeOrRefusedWithEveryRow() {
        assertThatThrownBy(() -> populations.read(
                        table("code,population\n%s,100\n%s,200\n999999,5\n650121101,many\n6501,7"
                                .formatted(TOWN, TOWN)),
                        code -> code.startsWith(COUNTY),
                        "county"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::field)
                        .containsExactly("rows[1].code", "rows[2].code", "rows[3].population", "rows[4].code"));
        assertThat(populations.of(COUNTY)).isEmpty();
    }

    /** JX-4, LN-4.1. */
    @Test
    void lettersAreSignedAndContactPointsVisited() {
        ledger.sign(campaign, COUNTY, new LetterRequest("县团委书记", FIRST_DAY), "county");
        assertThatThrownBy(() -> ledger.visit(campaign, COUNTY, visit("干部甲"), "county"))
                .isInstanceOf(Refusal.class);
        ledger.assign(campaign, COUNTY, new AreaRequest("领导甲", "干部甲", "永丰镇"), "county");
        assertThat(target(COUNTY, "contacts").met()).isFalse();

        ledger.visit(campaign, COUNTY, visit("干部甲"), "county");

        assertThat(target(COUNTY, "letters").met()).isTrue();
        assertThat(target(COUNTY, "contacts").met()).isTrue();
        assertThatThrownBy(() -> ledger.visit(campaign, COUNTY, visit("干部甲"), "county"))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> ledger.sign(campaign, TOWN, new LetterRequest("镇团委书记", FIRST_DAY), "town"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("县一级");
    }

    /** JX-1, JX-2: nothing stands against anybody before the deadline; what was done late was not done in time. */
    @Test
    void aRatingIsOutOfReachOnceTheDeadlineHasPassed() {
        completed(VILLAGE, DEADLINE);
        completed(OTHER_VILLAGE, DEADLINE.plusDays(1));
        today(DEADLINE);
        assertThat(assessments.of(campaign, COUNTY).own().vetoes()).isEmpty();

        today(DEADLINE.plusDays(1));
        Mark own = assessments.of(campaign, COUNTY).own();

        assertThat(own.targets())
                .filteredOn(target -> target.id().equals("completion"))
                .extracting(Target::reached, Target::clause)
                .containsExactly(tuple(2, "JS-1"));
        assertThat(own.vetoes()).singleElement().satisfies(veto -> assertThat(veto.causes())
                .containsExactly(Cause.UNFINISHED, Cause.NOT_OVERFULFILLED, Cause.TARGETS_MISSED));
    }

    /** GD-3 to GD-6, GD-19: as the minutes of a village that was held to its end have it. */
    @Test
    void howACommitteeTookOverIsReadOutOfTheMinutes() {
        places.setUp("assessed", HELD_VILLAGE, "评定村");
        walk.start("assessed", HELD_VILLAGE, VILLAGE_SCHEME, FIRST_DAY.toString());
        walk.toTheEnd(Map.of("secretary", 2, "deputy", 2, "member", 4));
        jdbc.sql("update campaign_body set state = 'LAUNCHED', election = ? where campaign = ? and division = ?")
                .params(walk.id(), campaign, HELD_VILLAGE)
                .update();

        assertThat(assessments.of(campaign, HELD_VILLAGE).own().targets())
                .filteredOn(target -> List.of("completion", "handover", "oath", "talk", "care", "term-goals")
                        .contains(target.id()))
                .hasSize(6)
                .allSatisfy(target -> assertThat(target)
                        .extracting(Target::reached, Target::required)
                        .containsExactly(1, 1));
        assertThat(target(COUNTY, "handover")).isEqualTo(new Target("handover", "按期移交", 1, 1, "GD-3"));
        assertThat(target(COUNTY, "channels").required()).isOne();
    }

    /** YN-3. */
    @Test
    void everyWayOfNominationThatIsAskedForHasToBeUsed() {
        Election election = completed(NOMINATING_VILLAGE, FIRST_DAY);
        nominated(election, 1, "organisation");
        assertThat(target(NOMINATING_VILLAGE, "channels").met()).isFalse();

        nominated(election, 2, "self");
        assertThat(target(NOMINATING_VILLAGE, "channels").met()).isTrue();
    }

    private void nominated(Election election, int seq, String channel) {
        jdbc.sql("""
                        insert into candidate (id, election, seq, name, sex, ethnicity, birth_date, unit, position_held, post, profile, outcome, findings, decision, result)
                        values (?, ?, ?, '某某', 'MALE', '汉族', '1995-01-01', '某村', '', 'member', ?, 'STANDING', '[]', 'OPEN', '')
                        """)
                .params(
                        election.id() + "-" + seq,
                        election.id(),
                        seq,
                        "{\"source\":\"\\\"channel\\\":\\\"self\\\"\",\"nomination\":{\"channel\":\"%s\",\"supporters\":0}}"
                                .formatted(channel))
                .update();
    }

    @Test
    void whatIsExcusedIsNotDue() {
        int due = target(COUNTY, "completion").required();
        jdbc.sql("update campaign_body set state = 'EXCUSED' where campaign = ? and division = ?")
                .params(campaign, VILLAGE)
                .update();

        assertThat(target(COUNTY, "completion").required()).isEqualTo(due - 1);
    }

    @Test
    void aClosedCampaignKeepsItsLedgerAsItIs() {
        campaigns.stop(campaign, "上级另行部署", "admin");

        assertThatThrownBy(() -> ledger.tick(campaign, TOWN, tick("five-haves", "", "place", FIRST_DAY), "town"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void theSheetHasARowForEachTownshipAndTheReasonOfAVeto() {
        today(DEADLINE.plusDays(1));
        Assessment assessment = assessments.of(campaign, "650121");

        assertThat(assessment.lines()).extracting(Mark::division).contains(TOWN).doesNotContain(VILLAGE);
        List<List<String>> rows = SheetReader.rows(assessments.sheet(assessment), "考核");
        assertThat(rows.get(2)).startsWith("区划", "代码", "完成换届（《江苏省经验材料》要点1）").endsWith("评优");
        assertThat(IntStream.range(3, rows.size()).mapToObj(row -> rows.get(row).get(1)))
                .containsAll(assessment.lines().stream().map(Mark::division).toList())
                .contains(COUNTY);
        assertThat(rows.get(rows.size() - 1)).last().asString().contains("评优挂钩：到期未完成、未超额完成、目标未达标，年底不得评为优秀");
    }

    private Election completed(String village, LocalDate day) {
        Election election = elections.start(
                new StartRequest(village, VILLAGE_SCHEME, FIRST_DAY, Optional.empty(), Optional.empty()), "admin");
        jdbc.sql("update campaign_body set state = 'LAUNCHED', election = ? where campaign = ? and division = ?")
                .params(election.id(), campaign, village)
                .update();
        elections.withdraw(election.id(), "试验只看结果", "admin");
        jdbc.sql("update election set status = 'COMPLETED', completed_on = ? where id = ?")
                .params(day, election.id())
                .update();
        return election;
    }

    private Target target(String division, String id) {
        return assessments.of(campaign, division).own().targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static TickRequest tick(String checklist, String subject, String item, LocalDate day) {
        return new TickRequest(checklist, subject, item, day, Optional.empty(), "有文件");
    }

    private static TickRequest trial(String candidate, LocalDate from, LocalDate to) {
        return new TickRequest("gates", candidate, "trial", from, Optional.of(to), "有鉴定");
    }

    private static VisitRequest visit(String visitor) {
        return new VisitRequest(FIRST_DAY, visitor, "进展正常");
    }

    private static byte[] table(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void today(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }
}
