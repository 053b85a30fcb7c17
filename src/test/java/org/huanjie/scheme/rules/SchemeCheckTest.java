package org.huanjie.scheme.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.calendar.Span;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.SchemeFinding;
import org.huanjie.scheme.SchemeFinding.Level;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeCheckTest {

    private static final ChangedText JIYANG = ChangedText.of("jiyang-2011");
    private static final ChangedText XINGANG = ChangedText.of("xingang-2010");
    private static final ChangedText NANSHAN = ChangedText.of("nanshan-2011");
    private static final ChangedText COUNTY = ChangedText.of("urumqi-county-2023");

    @ParameterizedTest
    @ValueSource(
            strings = {"jiyang-2011", "xingang-2010", "nanshan-2011", "liaoning-village-2013", "urumqi-county-2023"})
    void aShippedSchemeHasWarningsForItsAssumptionsOnly(String id) {
        List<SchemeFinding> findings = SchemeCheck.findings(ShippedSchemes.read(ShippedSchemes.text(id)));

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.rule()).isEqualTo("assumption");
            assertThat(finding.clause()).isNotEmpty();
            assertThat(finding.message()).startsWith("假定：");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jiyang-2011", "xingang-2010", "nanshan-2011", "liaoning-village-2013", "urumqi-county-2023"})
    void whateverAClerkMarksAsAssumedIsAWarning(String id) {
        AtomicInteger number = new AtomicInteger();
        String everythingAssumed = ShippedSchemes.text(id)
                .lines()
                .filter(line -> !line.strip().startsWith("assumption:"))
                .map(line -> line.replaceFirst("^( *)clause: .*$", "$0\n$1assumption: 假定之" + number.incrementAndGet()))
                .map(line -> line.replaceFirst(
                        "clause: ([^}\n]*)}$", "clause: $1, assumption: 假定之" + number.incrementAndGet() + "}"))
                .collect(Collectors.joining("\n"));
        List<String> written = Pattern.compile("假定之\\d+")
                .matcher(everythingAssumed)
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(SchemeCheck.findings(ShippedSchemes.read(everythingAssumed)))
                .filteredOn(finding -> finding.rule().equals("assumption"))
                .extracting(finding -> finding.message().replace("假定：", ""))
                .containsExactlyInAnyOrderElementsOf(written)
                .hasSizeGreaterThan(20);
    }

    @Test
    void anAssumptionThatStepsTakeFromTheirStageIsNamedOnce() {
        long written = JIYANG.text()
                .lines()
                .filter(line -> line.strip().startsWith("assumption:"))
                .count();

        assertThat(SchemeCheck.findings(JIYANG.scheme())).hasSize((int) written);
    }

    @Test
    void seatsOutsideTheCommitteesSizeBlock() {
        assertBlocked(seats(13).scheme(), "size", "size", "JY-4.2a", "各职务名额合计16名，不在委员会规模9至15名之内");
        assertUsable(seats(6).scheme());
        assertBlocked(
                seats(6).with("min: 9", "min: 10").scheme(), "size", "size", "JY-4.2a", "各职务名额合计9名，不在委员会规模10至15名之内");
        assertUsable(seats(12).scheme());
    }

    @Test
    void officersOverAThirdBlock() {
        assertUsable(seats(6).scheme());
        assertBlocked(
                seats(5).with("min: 9", "min: 8").scheme(),
                "officers",
                "composition.officers-at-most",
                "JY-4.2c",
                "书记、副书记共3名，超过8名委员的1/3");
    }

    @Test
    void aShareOfTheSeatsIsCountedWithBothItsNumbers() {
        ChangedText twoFifths = JIYANG.with("numerator: 1\n    denominator: 3", "numerator: 2\n    denominator: 5")
                .with("min: 9", "min: 7");

        assertUsable(twoFifths
                .with("seats: 12", "seats: 5")
                .with("seats: 12", "seats: 5")
                .scheme());
        assertBlocked(
                twoFifths
                        .with("seats: 12", "seats: 4")
                        .with("seats: 12", "seats: 4")
                        .scheme(),
                "officers",
                "composition.officers-at-most",
                "JY-4.2c",
                "书记、副书记共3名，超过7名委员的2/5");
    }

    @Test
    void aCommitteeWithoutMembersBlocks() {
        Scheme officersOnly = XINGANG.with("id: member", "id: secretary").scheme();

        assertThat(blocking(officersOnly))
                .contains(SchemeFinding.blocking("member-post", "posts", "XG-2.1d", "缺少职务member（委员）"));
    }

    @Test
    void moreOutsidersThanTheirSeatsBlock() {
        ChangedText inside =
                NANSHAN.with("chosen-by: ballot\n    sources", "chosen-by: ballot\n    staffing: inside\n    sources");

        assertBlocked(
                inside.scheme(),
                "outside",
                "composition.outside-at-least",
                "NS-3.1c",
                "要求编制外人员不低于50%，即13名中至少7名，而编制外人员能担任的名额只有3名");
        assertUsable(inside.with("percent: 50", "percent: 23").scheme());
        assertBlocked(
                inside.with("percent: 50", "percent: 24").scheme(),
                "outside",
                "composition.outside-at-least",
                "NS-3.1c",
                "要求编制外人员不低于24%，即13名中至少4名，而编制外人员能担任的名额只有3名");
        assertUsable(inside.with("staffing: inside\n    sources", "staffing: outside\n    sources")
                .scheme());
    }

    @Test
    void morePartyMembersThanTheirSeatsBlock() {
        ChangedText young = NANSHAN.with(
                "chosen-by: ballot\n    sources",
                "chosen-by: ballot\n    political-status: [league-member]\n    sources");

        assertUsable(young.with("people: 3", "people: 4").scheme());
        assertBlocked(
                young.with("people: 3", "people: 5").scheme(),
                "party-members",
                "composition.party-members-at-least",
                "NS-3.1b",
                "要求党员不少于5名，而党员能担任的名额只有4名");
    }

    @Test
    void probationaryMembersFillPartySeatsOnlyWhereTheyCount() {
        ChangedText probationary = NANSHAN.with("[party-member]", "[probationary-party-member]")
                .with("[party-member, league-member]", "[probationary-party-member, league-member]");

        assertUsable(probationary.with("people: 3", "people: 13").scheme());
        assertThat(blocking(probationary
                        .with("probationary-counts: true", "probationary-counts: false")
                        .scheme()))
                .extracting(SchemeFinding::message)
                .containsExactly("要求党员不少于3名，而党员能担任的名额只有0名");
    }

    @Test
    void aPostChosenByBallotWithoutABallotBlocks() {
        assertBlocked(
                JIYANG.without("  - id: part-time-deputy\n    name: 兼职副书记选票", "voting:")
                        .scheme(),
                "electing-body",
                "posts[2]",
                "JY-4.1h",
                "“兼职副书记”由选举产生，却没有写明由谁选举");
    }

    @Test
    void aPostOnTwoBallotsOrOnOneItIsNotChosenByBlocks() {
        assertThat(blocking(JIYANG.with(
                                "posts: [full-time-deputy]\n    seats: 1",
                                "posts: [full-time-deputy, member]\n    seats: 13")
                        .scheme()))
                .contains(SchemeFinding.blocking("ballot-posts", "posts[3]", "JY-4.1i", "“委员”列在2张选票上"));
        assertThat(blocking(JIYANG.with(
                                "posts: [full-time-deputy]\n    seats: 1",
                                "posts: [full-time-deputy, secretary]\n    seats: 2")
                        .scheme()))
                .contains(SchemeFinding.blocking("ballot-posts", "posts[0]", "JY-4.1e", "“书记”不由选举产生，却列在选票上"));
    }

    @Test
    void severalPostsOnOneBallotBlock() {
        assertThat(blocking(JIYANG.with(
                                "posts: [full-time-deputy]\n    seats: 1",
                                "posts: [full-time-deputy, member]\n    seats: 13")
                        .scheme()))
                .filteredOn(finding -> finding.rule().equals("several-posts"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(SchemeFinding.Level.BLOCKING);
                    assertThat(finding.field()).isEqualTo("ballots[1].posts");
                    assertThat(finding.message())
                            .contains("把“专职副书记”、“委员”列在一张选票上")
                            .endsWith("须每个职务一张选票");
                });
    }

    @Test
    void seatsOnABallotThatAreNotThoseOfItsPostsBlock() {
        assertBlocked(
                JIYANG.with("posts: [member]\n    seats: 12", "posts: [member]\n    seats: 11")
                        .scheme(),
                "ballot-seats",
                "ballots[0].seats",
                "JY-4.3.5a",
                "“委员选票”写应选11名，而所列职务共12名");
    }

    @Test
    void ballotsWithoutVotingRulesBlock() {
        assertBlocked(
                JIYANG.without("voting:", "competition:").scheme(),
                "voting",
                "voting",
                "",
                "有选票，却没有写明到会人数和选举轮次（voting）");
    }

    @Test
    void aSurplusOnBallotsNeedsBallots() {
        String surplus = "surplus:\n  percent: 20\n  base: %s\n  clause: B.4\n\ncompetition:";

        assertBlocked(
                XINGANG.with("competition:", surplus.formatted("ballot-seats")).scheme(),
                "surplus",
                "surplus.base",
                "B.4",
                "差额按选票的应选名额计算，而这套规则没有选票");
        assertUsable(
                XINGANG.with("competition:", surplus.formatted("all-seats")).scheme());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jiyang-2011", "xingang-2010", "nanshan-2011"})
    void whatIsMadePublicCanBeObjectedTo(String id) {
        assertBlocked(
                ChangedText.of(id).without("objections:", "replacement:").scheme(),
                "objections",
                "objections",
                "B.7",
                "有公告或公示，却没有写明异议怎样处理（objections）");
    }

    @Test
    void whoMakesNothingPublicNeedsNoRuleOnObjections() {
        assertThat(blocking(XINGANG.without("result-notice:", "objections:")
                        .without("objections:", "replacement:")
                        .scheme()))
                .extracting(SchemeFinding::rule)
                .doesNotContain("objections");
    }

    @Test
    void seatsAreRefilledByVotesOnlyWherePeopleVote() {
        assertBlocked(
                XINGANG.with("by: score", "by: votes").scheme(),
                "replacement",
                "replacement.by",
                "XG-3.2.4",
                "空缺按得票递补，而这套规则没有选票");
    }

    @Test
    void seatsAreRefilledByScoreOnlyWhereJudgesGiveOne() {
        assertBlocked(
                JIYANG.with("by: votes", "by: score").scheme(),
                "replacement",
                "replacement.by",
                "B.4",
                "空缺按成绩递补，而这套规则的演讲不打分");
        assertThat(blocking(XINGANG.without("competition:", "inspection:").scheme()))
                .contains(SchemeFinding.blocking("replacement", "replacement.by", "XG-3.2.4", "空缺按成绩递补，而这套规则的演讲不打分"));
    }

    @Test
    void aPlenumMeetsOnceOthersHaveElectedItsMembersAndItsCandidates() {
        assertThat(plenums(COUNTY)).isEmpty();
        assertThat(plenums(COUNTY.with("candidates: [member]", "candidates: [standing-member]")))
                .containsExactly(
                        SchemeFinding.blocking("plenum", "plenums[0]", "UC-6", "职务[standing-member]须先由别的选举单位选举产生"));
        assertThat(plenums(COUNTY.with("members: [member]", "members: [member, secretary]")))
                .containsExactly(SchemeFinding.blocking("plenum", "plenums[0]", "UC-6", "职务[secretary]须先由别的选举单位选举产生"));
    }

    @Test
    void plenumsMeetInTheOrderInWhichTheSchemeNamesThem() {
        ChangedText swapped = COUNTY.with("- electorate: plenum\n", "- electorate: plenum-later\n")
                .with("- electorate: plenum-officers\n", "- electorate: plenum\n")
                .with("- electorate: plenum-later\n", "- electorate: plenum-officers\n")
                .with("candidates: [member]", "candidates: [standing-member]");

        assertThat(plenums(swapped))
                .contains(SchemeFinding.blocking("plenum", "plenums[0]", "UC-6", "职务[standing-member]须先由别的选举单位选举产生"));
    }

    @Test
    void anElectorateWithoutABallotIsAWarning() {
        Scheme scheme = JIYANG.with(
                        "electorates:\n",
                        "electorates:\n  - {id: everybody, name: 全体青年, many-meetings: false, clause: X-1}\n")
                .scheme();

        assertThat(SchemeCheck.findings(scheme))
                .contains(SchemeFinding.warning("electorate-unused", "electorates[0]", "X-1", "“全体青年”没有要投的选票"))
                .filteredOn(finding -> finding.rule().equals("electorate-unused"))
                .hasSize(1);
    }

    @Test
    void aRelaxationThatRelaxesNothingBlocks() {
        assertUsable(JIYANG.with("max: 40", "max: 36").scheme());
        assertBlocked(
                JIYANG.with("max: 40", "max: 35").scheme(),
                "age",
                "eligibility.age.relaxation.max",
                "JY-4.1b",
                "放宽到35周岁，不高于一般年龄上限35周岁");
    }

    @Test
    void aPostOpenToOlderPeopleThanTheSchemeBlocks() {
        assertUsable(NANSHAN.with("age-max: 35", "age-max: 40").scheme());
        assertBlocked(
                NANSHAN.with("age-max: 35", "age-max: 41").scheme(),
                "age",
                "posts[0].age-max",
                "NS-3.2a",
                "“书记”的年龄上限41周岁，高于这套规则允许的40周岁");
    }

    @Test
    void aPostOpenToAnotherPoliticalStatusThanTheSchemeBlocks() {
        assertBlocked(
                NANSHAN.with("political-status: [party-member]", "political-status: [party-member, none]")
                        .scheme(),
                "political-status",
                "posts[0].political-status",
                "NS-3.2a",
                "“书记”要求的政治面貌不在这套规则允许的范围内");
    }

    @Test
    void stagesThatAreMissingOrTooManyBlock() {
        assertBlocked(
                XINGANG.without("  - stage: summary", "      - {step: summary")
                        .with(
                                "      - {step: summary, from: 21, to: 22}\n      - {step: archive, from: 23, to: 23}\n",
                                "")
                        .scheme(),
                "stage-missing",
                "stages",
                "",
                "缺少总结阶段（summary）");
        assertBlocked(
                JIYANG.without("  - stage: training", "  - stage: summary").scheme(),
                "stage-missing",
                "stages",
                "",
                "缺少培训阶段（training）");
        assertThat(blocking(JIYANG.without("training:\n  contents", "# 没有自己").scheme()))
                .containsExactly(
                        SchemeFinding.blocking("stage-superfluous", "stages[2]", "JY-6.3", "有培训阶段，却没有写明培训内容（training）"),
                        SchemeFinding.blocking(
                                "step-superfluous",
                                "stages[2].steps[0]",
                                "JY-6.3",
                                "这套规则没有“培训计划”，不应有这一步（training-plan）"),
                        SchemeFinding.blocking(
                                "step-superfluous", "stages[2].steps[1]", "JY-6.3", "这套规则没有“培训”，不应有这一步（training）"));
    }

    @Test
    void stagesThatOverlapBlock() {
        assertBlocked(
                JIYANG.with("to: 175", "to: 176")
                        .with("from: 145\n", "from: 144\n")
                        .scheme(),
                "stage-overlap",
                "stages[3].from",
                "JY-6.4",
                "总结阶段从第144天开始，而培训阶段到第144天才结束");
    }

    @Test
    void aPartNeedsItsStep() {
        assertBlocked(
                JIYANG.with("announcement:\n", "inspection:\n  clause: X\n\nannouncement:\n")
                        .scheme(),
                "step-missing",
                "stages[1].steps",
                "JY-6.2",
                "缺少“组织考察”（inspection）");
        assertBlocked(
                XINGANG.without("      - {step: decision", "      - {step: inspection")
                        .scheme(),
                "step-missing",
                "stages[1].steps",
                "XG-3.2",
                "缺少“研究人选”（decision）");
    }

    @ParameterizedTest
    @CsvSource({
        "survey, stages[0], JY-6.1, 调研摸底",
        "leading-group, stages[0], JY-6.1, 成立领导小组",
        "announcement, stages[1], JY-6.2, 公告",
        "registration, stages[1], JY-6.2, 报名",
        "waivers, stages[1], JY-6.2, 放宽条件审批",
        "competition, stages[1], JY-6.2, 竞职演讲",
        "meeting-preparation, stages[1], JY-6.2, 会议筹备",
        "voting, stages[1], JY-6.2, 投票选举",
        "secretary, stages[1], JY-6.2, 确定书记",
        "appointment, stages[1], JY-6.2, 公布任命",
        "training-plan, stages[2], JY-6.3, 培训计划",
        "archive, stages[3], JY-6.4, 归档检查"
    })
    void aStepThatIsLeftOutBlocks(String step, String stage, String clause, String name) {
        assertBlocked(
                JIYANG.without("      - {step: " + step + ",", "\n").scheme(),
                "step-missing",
                stage + ".steps",
                clause,
                "缺少“" + name + "”（" + step + "）");
    }

    @Test
    void stepsOfPartsThatTheSchemeDoesNotHaveBlock() {
        ChangedText changed = XINGANG.with(
                "      - {step: review,",
                "      - {step: voting, from: 15, to: 16}\n      - {step: secretary, from: 16, to: 16}\n      - {step: review,");

        assertThat(blocking(changed.scheme()))
                .extracting(SchemeFinding::rule, SchemeFinding::message)
                .contains(
                        tuple("step-superfluous", "这套规则没有“投票选举”，不应有这一步（voting）"),
                        tuple("step-superfluous", "这套规则没有“确定书记”，不应有这一步（secretary）"));
        assertThat(blocking(XINGANG.with("waiver: true", "waiver: false").scheme()))
                .containsExactly(SchemeFinding.blocking(
                        "step-superfluous", "stages[1].steps[2]", "XG-3.2", "这套规则没有“放宽条件审批”，不应有这一步（waivers）"));
        assertThat(blocking(XINGANG.without("inspection:", "result-notice:").scheme()))
                .extracting(SchemeFinding::message)
                .containsExactly("这套规则没有“组织考察”，不应有这一步（inspection）");
        assertThat(blocking(XINGANG.without("result-notice:", "approvals:").scheme()))
                .extracting(SchemeFinding::message)
                .containsExactly("这套规则没有“结果公示”，不应有这一步（result-notice）");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leading-group, from: 0, to: 2 | leading-group, from: 0, to: 24 | stages[0].steps[0] | JY-3.1 | “成立领导小组”（第0至24天）不在准备阶段（第0至23天）之内
            review, from: 48, to: 51      | review, from: 85, to: 86       | stages[1].steps[2] | JY-6.2 | “资格审查”（第85至86天）不在实施阶段（第24至84天）之内
            training-plan, from: 85       | training-plan, from: 84        | stages[2].steps[0] | JY-6.3 | “培训计划”（第84至99天）不在培训阶段（第85至144天）之内
            """)
    void aStepOutsideItsStageBlocks(String before, String after, String field, String clause, String message) {
        assertThat(blocking(JIYANG.with(before, after).scheme()))
                .contains(SchemeFinding.blocking("step-outside-stage", field, clause, message));
    }

    @Test
    void whatIsOutsideItsStageByItsOwnDatesIsNotBlamedOnAWindow() {
        assertBlocked(
                JIYANG.with("appointment, from: 81, to: 84", "appointment, from: 85, to: 86")
                        .scheme(),
                "step-outside-stage",
                "stages[1].steps[11]",
                "JY-4.3.6b",
                "“公布任命”（第85至86天）不在实施阶段（第24至84天）之内");
    }

    @Test
    void aStepOnTheLastDayOfItsStageIsInside() {
        assertUsable(JIYANG.with("plan-approval, from: 16, to: 23", "plan-approval, from: 23, to: 23")
                .scheme());
        assertThat(blocking(
                        JIYANG.with("from: 145, to: 165", "from: 144, to: 165").scheme()))
                .extracting(SchemeFinding::rule)
                .containsExactly("step-outside-stage");
    }

    @Test
    void aStepBeforeTheOneThatComesFirstBlocks() {
        assertBlocked(
                JIYANG.with("waivers, from: 52", "waivers, from: 47").scheme(),
                "step-order",
                "stages[1].steps[3].from",
                "JY-6.2",
                "“放宽条件审批”从第47天开始，早于它前面的“资格审查”（第48天）");
        assertUsable(JIYANG.with("waivers, from: 52", "waivers, from: 48").scheme());
    }

    @Test
    void stepsMayBeWrittenInAnyOrder() {
        String plan = "      - {step: plan, from: 9, to: 15, clause: JY-4.3.1}\n";
        ChangedText changed =
                JIYANG.with(plan, "").with("      - {step: leading-group", plan + "      - {step: leading-group");

        assertUsable(changed.scheme());
        assertThat(StepsTaken.inOrder(changed.scheme().stages().get(0)))
                .extracting(Scheme.StagePlan.Step::step)
                .containsExactly("leading-group", "survey", "plan", "plan-approval");
    }

    @Test
    void stagesMayBeWrittenInAnyOrder() {
        String text = JIYANG.text();
        String summary = text.substring(text.indexOf("  - stage: summary"), text.indexOf("finish-by:"));
        Scheme changed = JIYANG.with(summary, "\n")
                .with("  - stage: preparation", summary + "  - stage: preparation")
                .scheme();

        assertUsable(changed);
        assertThat(StepsTaken.inOrder(changed))
                .extracting(Scheme.StagePlan::stage)
                .containsExactly("preparation", "implementation", "training", "summary");
    }

    @Test
    void xingangsStageHasNoRoomForFiveWorkingDays() {
        ChangedText fiveWorkingDays = XINGANG.with(
                "window: {days: 3, unit: calendar, roll: false}\n  issuer",
                "window: {days: 5, unit: working, roll: false}\n  issuer");

        assertBlocked(
                fiveWorkingDays.scheme(),
                "stage-too-short",
                "stages[1].steps[8]",
                "XG-3.2",
                "实施阶段到第20天为止，放不下其中的期限：“结果公示”最早要到第21天才能完成");
    }

    @Test
    void whatMustFollowAWindowNeedsRoomToo() {
        assertBlocked(
                XINGANG.with(
                                "window: {days: 3, unit: calendar, roll: false}\n  issuer",
                                "window: {days: 4, unit: calendar, roll: false}\n  issuer")
                        .scheme(),
                "stage-too-short",
                "stages[1].steps[9]",
                "XG-3.2",
                "实施阶段到第20天为止，放不下其中的期限：“结果审批”最早要到第21天才能完成");
    }

    @Test
    void aLongerWindowPushesOnWhatFollowsWhileThereIsRoom() {
        assertUsable(JIYANG.with("days: 15, unit", "days: 40, unit").scheme());
        assertUsable(JIYANG.with("days: 15, unit", "days: 51, unit").scheme());
        assertThat(blocking(JIYANG.with("days: 15, unit", "days: 52, unit").scheme()))
                .extracting(SchemeFinding::message)
                .containsExactly("实施阶段到第84天为止，放不下其中的期限：“资格审查”最早要到第85天才能完成");
        assertThat(blocking(JIYANG.with("days: 15, unit", "days: 60, unit").scheme()))
                .extracting(SchemeFinding::message)
                .containsExactly("实施阶段到第84天为止，放不下其中的期限：“报名”最早要到第92天才能完成");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 5", "6, 8", "10, 12", "11, 15"})
    void workingDaysTakeTheWeekendsBetweenThemToo(int days, int shortest) {
        assertThat(Steps.shortest(new Span(days, Span.Unit.WORKING, false))).isEqualTo(shortest);
        assertThat(Steps.shortest(new Span(days, Span.Unit.CALENDAR, true))).isEqualTo(days);
    }

    @Test
    void everyStepHasANameAndAStage() {
        assertThat(Steps.all()).hasSize(26).doesNotHaveDuplicates().allSatisfy(step -> assertThat(Steps.name(step))
                .isNotBlank());
        assertThat(Steps.stages()).containsExactly("preparation", "implementation", "training", "summary");
        assertThat(Steps.all())
                .filteredOn(Steps::isWindow)
                .containsExactly("announcement", "registration", "result-notice", "handover");
    }

    private static ChangedText seats(int members) {
        return JIYANG.with("seats: 12", "seats: " + members).with("seats: 12", "seats: " + members);
    }

    private static List<SchemeFinding> plenums(ChangedText text) {
        return blocking(text.scheme()).stream()
                .filter(finding -> finding.rule().equals("plenum"))
                .toList();
    }

    private static void assertUsable(Scheme scheme) {
        assertThat(blocking(scheme)).isEmpty();
    }

    private static void assertBlocked(Scheme scheme, String rule, String field, String clause, String message) {
        assertThat(blocking(scheme)).containsExactly(SchemeFinding.blocking(rule, field, clause, message));
    }

    private static List<SchemeFinding> blocking(Scheme scheme) {
        return SchemeCheck.blocking(scheme).toList();
    }
}
