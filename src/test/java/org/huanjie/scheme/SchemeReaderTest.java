package org.huanjie.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.input.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeReaderTest {

    private static final ChangedText JIYANG = ChangedText.of("jiyang-2011");
    private static final ChangedText XINGANG = ChangedText.of("xingang-2010");
    private static final ChangedText WITH_A_DOCUMENT =
            new ChangedText(JIYANG.with("clause: JY-4.2c", "clause: HC-1").text() + """

                    documents:
                      - title: 《河川镇实施方案》
                        full-title: 河川镇2026年团委换届选举实施方案
                        clauses:
                          - {id: HC-1, place: 二（一）, text: 原文}
                          - {id: HC-2, text: 原文}
                    """);

    @ParameterizedTest(name = "{1} is refused")
    @CsvSource(delimiter = '|', textBlock = """
            id: jiyang-2011         | id: 吉阳               | id                      | 应由小写字母、数字和连字符组成，以字母开头，2到40个字符，现为“吉阳”
            id: jiyang-2011         | id: J                  | id                      | 应由小写字母、数字和连字符组成，以字母开头，2到40个字符，现为“J”
            title: 吉阳镇团委换届选举 | title:                 | title                   | 应是1到60个字的文字
            title: 吉阳镇团委换届选举 | titel: 吉阳            | title                   | 缺少“title”
            type: committee         | type: council          | body.type               | 应是committee、work-committee之一，现为“council”
            type: committee         | type: COMMITTEE        | body.type               | 应是committee、work-committee之一，现为“COMMITTEE”
            min: 9                  | min: 16                | size.max                | 不能小于min（16）
            min: 9                  | min: nine              | size.min                | 应是1到100的整数，现为“nine”
            min: 9                  | min: -9                | size.min                | 应是1到100的整数，现为“-9”
            max: 15                 | max: 101               | size.max                | 应是1到100的整数，现为“101”
            max: 15                 | max: 99999999999       | size.max                | 应是1到100的整数，现为“99999999999”
            max: 15                 | max: 15.5              | size.max                | 应是1到100的整数，现为“15.5”
            id: full-time-deputy    | id: vice               | posts[1].id             | 应是secretary、full-time-deputy、part-time-deputy、seconded-deputy、deputy、standing-member、member、alternate之一，现为“vice”
            id: part-time-deputy    | id: full-time-deputy   | posts[2].id             | “full-time-deputy”与前面的重复
            seats: 1                | seats: 0               | posts[0].seats          | 应是1到100的整数，现为“0”
            chosen-by: concurrent   | chosen-by: vote        | posts[0].chosen-by      | 应是ballot、appointment、concurrent、decision之一，现为“vote”
            numerator: 1            | numerator: 4           | composition.officers-at-most.numerator | 不能大于denominator（3）
            numerator: 4            | numerator: 6           | voting.quorum.numerator | 不能大于denominator（5）
            strict: true            | strict: yes            | voting.quorum.strict    | 应是true或false，现为“yes”
            max: 35                 | max: 13                | eligibility.age.max     | 应是14到70的整数，现为“13”
            max: 35                 | max: 71                | eligibility.age.max     | 应是14到70的整数，现为“71”
            [organisation, joint, self] | organisation       | nomination.channels     | 应是一个列表
            [organisation, joint, self] | []                 | nomination.channels     | 应有1到50项
            [organisation, joint, self] | [self, joint, self] | nomination.channels[2] | 与前面的重复
            [organisation, joint, self] | [self]             | nomination.joint-supporters | channels里没有joint，不需要联名人数
            joint-supporters: 10    | supporters: 10         | nomination.joint-supporters | 缺少“joint-supporters”
            percent: 20             | percent: 20%           | surplus.percent         | 应是1到100的整数，现为“20%”
            percent: 20             | percent: 0             | surplus.percent         | 应是1到100的整数，现为“0”
            electors: village-meetings | electors: village   | ballots[0].electors     | electorates里没有“village”
            posts: [member]         | posts: [deputy]        | ballots[0].posts        | posts里没有“deputy”
            max-rounds: 3           | max-rounds: 11         | voting.max-rounds       | 应是1到10的整数，现为“11”
            scoring: none           | scoring: mean          | competition.judges-at-least | 缺少“judges-at-least”
            days: 15, unit: calendar | days: 15, unit: weeks | announcement.window.unit | 应是calendar、working之一，现为“weeks”
            days: 15, unit: calendar | days: 201, unit: calendar | announcement.window.days | 应是1到200的整数，现为“201”
            issuer: league          | issuer: 团委           | announcement.issuer     | 应是party、superior、league之一，现为“团委”
            bodies: [party]          | bodies: [party, party] | approvals.candidates.bodies[1] | 与前面的重复
            stage: summary          | stage: training        | stages[3].stage         | “training”与前面的重复
            step: archive           | step: summary          | stages[3].steps[1].step | “summary”与前面的重复
            step: archive           | step: voting           | stages[3].steps[1].step | 应是summary、archive之一，现为“voting”
            step: plan, from: 9, to: 15 | step: plan, from: 9, to: 8 | stages[0].steps[2].to | 不能早于from（9）
            step: plan, from: 9, to: 15 | step: plan, from: 9 | stages[0].steps[2].to | 缺少“to”
            from: 145, to: 165    | from: 145, to: 1501  | stages[3].steps[0].to   | 应是0到1500的整数，现为“1501”
            letters: [result]       | letters: [results]     | copies[0].letters[0]    | 应是result、reply、shift、notice、overdue之一，现为“results”
            letters: [result]       | letters: []            | copies[0].letters       | 应有1到50项
            letters: [result]       | letters: [result, result] | copies[0].letters[1] | 与前面的重复
            letters: [result]       | kinds: [result]        | copies[0].letters       | 缺少“letters”
            to: [party, superior]   | to: [league]           | copies[0].to[0]         | 应是party、superior、superior-party之一，现为“league”
            to: [party, superior]   | to: party              | copies[0].to            | 应是一个列表
            months-after-party-election: 1 | months: 1       | finish-by.months-after-party-election | 缺少“months-after-party-election”
            """)
    void aWrongValueIsNamedByItsFieldAndReason(String before, String after, String field, String message) {
        ChangedText changed = JIYANG.with(before, after);

        assertThat(faults(changed.text())).anySatisfy(fault -> {
            assertThat(fault.message()).isEqualTo(message);
            assertThat(fault.field()).isEqualTo(field);
        });
    }

    @ParameterizedTest(name = "{1} is refused in documents")
    @CsvSource(delimiter = '|', textBlock = """
            {id: HC-1, place: 二（一）, text: 原文} | {id: JY-4.1b, text: 原文}          | documents[0].clauses[0].id | “JY-4.1b”是《吉阳镇实施方案》四（一）1的编号，请另取一个
            {id: HC-1, place: 二（一）, text: 原文} | {id: 四（一）, text: 原文}         | documents[0].clauses[0].id | 应由英文字母、数字、连字符和点组成，现为“四（一）”
            {id: HC-2, text: 原文}     | {id: HC-1, text: 原文}             | documents[0].clauses[1].id | “HC-1”与前面的重复
            {id: HC-2, text: 原文}     | {id: HC-2}                         | documents[0].clauses[1].text | 缺少“text”
            title: 《河川镇实施方案》   | name: 河川                         | documents[0].title | 缺少“title”
            clause: JY-4.2a            | clause: HC-3                       | size.clause | documents里没有“HC-3”
            {id: HC-1, place: 二（一）, text: 原文} | {id: HC-7, text: 原文}             | composition.officers-at-most.clause | documents里没有“HC-1”
            """)
    void documentsNameEachClauseOnceAndTheSchemeCitesNoOther(
            String before, String after, String field, String message) {
        ChangedText changed = WITH_A_DOCUMENT.with(before, after);

        assertThat(faults(changed.text())).anySatisfy(fault -> {
            assertThat(fault.message()).isEqualTo(message);
            assertThat(fault.field()).isEqualTo(field);
        });
    }

    @Test
    void aDocumentIsCitedByItsTitleAndPlaceAndOtherWordsAsTheyAre() {
        Scheme scheme =
                WITH_A_DOCUMENT.with("clause: JY-4.2a", "clause: 第三届委员会第二次全会决定").scheme();

        assertThat(scheme.citations().words("HC-1")).isEqualTo("《河川镇实施方案》二（一）");
        assertThat(scheme.citations().words("HC-2")).isEqualTo("《河川镇实施方案》");
        assertThat(scheme.citations().words("JY-4.2c")).isEqualTo("《吉阳镇实施方案》四（二）");
        assertThat(scheme.citations().words(scheme.size().basis().clause())).isEqualTo("《吉阳镇团委换届选举》第三届委员会第二次全会决定");
    }

    @Test
    void everyFaultOfAFileIsNamedAtOnceInTheOrderOfItsLines() {
        ChangedText changed = JIYANG.with("min: 9", "min: many")
                .with("seats: 1\n", "seats: -1\n    colour: red\n")
                .with("clause: JY-4.2c", "clauses: JY-4.2c")
                .with("electors: village-meetings", "electors: nobody")
                .with("  - stage: summary\n    from: 145", "  - stage: summary\n    from: 200");

        assertThat(faults(changed.text()))
                .containsExactly(
                        fault(changed.line("min: many"), "size.min", "应是1到100的整数，现为“many”"),
                        fault(changed.line("seats: -1"), "posts[0].seats", "应是1到100的整数，现为“-1”"),
                        fault(
                                changed.line("colour: red"),
                                "posts[0].colour",
                                "不认识“colour”，这里可以写id、name、seats、chosen-by、time-commitment、staffing、political-status、age-max、sources、clause、assumption"),
                        fault(changed.line("numerator: 1"), "composition.officers-at-most.clause", "缺少“clause”"),
                        fault(
                                changed.line("clauses: JY-4.2c"),
                                "composition.officers-at-most.clauses",
                                "不认识“clauses”，这里可以写numerator、denominator、clause、assumption"),
                        fault(changed.line("electors: nobody"), "ballots[0].electors", "electorates里没有“nobody”"),
                        fault(changed.line("to: 175"), "stages[3].to", "不能早于from（200）"));
    }

    @Test
    void valuesThatContradictEachOtherAreToldWhateverElseIsWrongInTheirGroup() {
        assertThat(faults(JIYANG.with("min: 9\n  max: 15\n  clause: JY-4.2a", "min: 16\n  max: 15")
                        .with("scoring: none\n  clause:", "scoring: mean\n  clauses:")
                        .text()))
                .extracting(SchemeFault::field, SchemeFault::message)
                .contains(
                        tuple("size.clause", "缺少“clause”"),
                        tuple("size.max", "不能小于min（16）"),
                        tuple("competition.clause", "缺少“clause”"),
                        tuple("competition.judges-at-least", "缺少“judges-at-least”"));
    }

    @Test
    void theRefusalSaysTheLineInWordsToo() {
        SchemeRefused refused = refused(JIYANG.with("min: 9", "min: many").text());

        assertThat(refused.findings())
                .containsExactly(new Finding("size.min", "第" + JIYANG.line("min: 9") + "行：应是1到100的整数，现为“many”", ""));
    }

    @Test
    void aGroupThatIsMissingOrOfTheWrongKindIsNamedOnce() {
        assertThat(faults(JIYANG.without("eligibility:", "nomination:").text()))
                .containsExactly(fault(6, "eligibility", "缺少“eligibility”"));
        assertThat(faults(JIYANG.without("posts:", "composition:").text()))
                .containsExactly(fault(6, "posts", "缺少“posts”"));
        assertThat(faults(JIYANG.with("size:\n  min: 9\n  max: 15\n  clause: JY-4.2a", "size: 9-15")
                        .text()))
                .extracting(SchemeFault::field, SchemeFault::message)
                .containsExactly(tuple("size", "应是一组“名称: 值”"));
    }

    @Test
    void aKeyThatIsWrittenTwiceIsNamedOnItsSecondLine() {
        ChangedText changed = JIYANG.with("  max: 15\n", "  max: 15\n  min: 10\n");

        assertThat(faults(changed.text())).containsExactly(fault(changed.line("min: 10"), "size.min", "“min”写了两次"));
    }

    @Test
    void twiceTheSameSourceOfAPostIsNamed() {
        ChangedText changed = JIYANG.with("id: school-branch-secretary", "id: village-branch-secretary");

        assertThat(faults(changed.text()))
                .extracting(SchemeFault::field, SchemeFault::message)
                .containsExactly(tuple("posts[1].sources[1].id", "“village-branch-secretary”与前面的重复"));
    }

    @Test
    void aNoticeMayNameOnlyPostsThatThereAre() {
        assertThat(faults(XINGANG.with("posts: [deputy]", "posts: [secretary]").text()))
                .extracting(SchemeFault::field, SchemeFault::message)
                .containsExactly(tuple("result-notice.posts", "posts里没有“secretary”"));
    }

    @Test
    void aTrimmedMeanNeedsThreeJudges() {
        ChangedText trimmed = XINGANG.with("scoring: mean", "scoring: trimmed-mean");

        assertThat(trimmed.scheme().competition().orElseThrow().judgesAtLeast()).isEqualTo(3);
        assertThat(faults(
                        trimmed.with("judges-at-least: 3", "judges-at-least: 2").text()))
                .extracting(SchemeFault::message)
                .containsExactly("应是3到100的整数，现为“2”");
    }

    @Test
    void nobodyGetsTwoCopiesOfOneLetter() {
        ChangedText twice = JIYANG.with(
                "copies:", "copies:\n  - {letters: [reply, result], to: [superior-party, superior], clause: JY-6.4}");

        assertThat(faults(twice.text()))
                .extracting(SchemeFault::field, SchemeFault::message)
                .containsExactly(tuple("copies[1].to", "人选结果已经写明抄送上级团组织，不用再写"));
    }

    @Test
    void aRowOfCopiesNamesItsClause() {
        ChangedText bare =
                JIYANG.with("    to: [party, superior]\n    clause: JY-6.2\n", "    to: [party, superior]\n");

        assertThat(faults(bare.text()))
                .extracting(SchemeFault::field, SchemeFault::message)
                .containsExactly(tuple("copies[0].clause", "缺少“clause”"));
    }

    @Test
    void aSchemeThatSaysNothingOfCopiesHasNone() {
        String text = JIYANG.text();

        assertThat(ShippedSchemes.read(text.substring(0, text.indexOf("copies:")))
                        .copies())
                .isEmpty();
    }

    @Test
    void aStepWithoutAClauseRestsOnItsStage() {
        Scheme scheme = XINGANG.scheme();

        Scheme.StagePlan implementation = scheme.stages().get(1);
        assertThat(implementation.steps().get(0).basis()).isEqualTo(new Basis("XG-3.2.1", ""));
        assertThat(implementation.steps().get(2).basis()).isEqualTo(implementation.basis());
    }

    @Test
    void aWindowStepWithoutALastDayLastsAsLongAsItsWindow() {
        Scheme.StagePlan implementation = JIYANG.scheme().stages().get(1);

        assertThat(implementation.steps().get(0).to()).isEqualTo(24 + 15);
        assertThat(implementation.steps().get(1).to()).isEqualTo(40 + 7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            size: &a {min: 1}\\nmore: *a      | 1 | 不能使用锚点（&）和引用（*）
            id: !!java.net.URL [x]            | 1 | 不能使用类型标签（!）
            id: !strange text                 | 1 | 不能使用类型标签（!）
            id: a\\n---\\nid: b               | 2 | 一次只能提交一套规则
            id: a\\n\\tsize: 1                | 2 | 不是正确的YAML，请检查缩进（不能用制表符）、冒号后的空格和引号
            id: "a                            | 1 | 不是正确的YAML，请检查缩进（不能用制表符）、冒号后的空格和引号
            [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]] | 0 | 不是正确的YAML，或者层次太深，或者含有无法显示的字符
            ''                                | 0 | 内容是空的
            # nothing                         | 0 | 内容是空的
            - id: a                           | 1 | 应是一组“名称: 值”
            just words                        | 1 | 应是一组“名称: 值”
            """)
    void aTextThatIsNoPlainYamlIsRefusedAsAWhole(String text, int line, String message) {
        assertThat(faults(text.replace("\\n", "\n").replace("\\t", "\t")))
                .anySatisfy(fault -> assertThat(fault).isEqualTo(fault(line, "", message)));
    }

    @Test
    void aBombOfReferencesIsRefusedBeforeItIsBuilt() {
        String bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range(1, 30)
                        .mapToObj(n -> "a%d: &a%d [%s]".formatted(n, n, ("*a" + (n - 1) + ",").repeat(9)))
                        .collect(Collectors.joining("\n"));

        assertThat(faults(bomb)).extracting(SchemeFault::message).containsOnly("不能使用锚点（&）和引用（*）");
    }

    @Test
    void aHugeTextOrListIsRefused() {
        assertThat(faults("x".repeat(100_001))).containsExactly(fault(0, "", "内容太长，最多100000个字符"));
        String posts = "posts: [" + "{id: member},".repeat(51) + "]";
        assertThat(faults(posts)).contains(fault(1, "posts", "应有1到50项"));
    }

    @Test
    void aLongValueIsNotRepeatedWhole() {
        assertThat(faults(JIYANG.with("min: 9", "min: " + "九".repeat(200)).text()))
                .extracting(SchemeFault::message)
                .containsExactly("应是1到100的整数，现为“" + "九".repeat(30) + "…”");
    }

    @Test
    void aNameOfAnotherKindThanTextIsNamed() {
        assertThat(faults(JIYANG.with("  min: 9", "  min: 9\n  ? [a, b]\n  : c").text()))
                .extracting(SchemeFault::field, SchemeFault::message)
                .containsExactly(tuple("size", "冒号前的名称应是文字"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {least: diploma, clause: B.3}           | least   | 应是junior-secondary、senior-secondary、vocational、college、bachelor、master、doctor之一，现为“diploma”
            {clause: B.3}                           | least   | 缺少“least”
            {least: college}                        | clause  | 缺少“clause”
            {least: college, waiver: yes, clause: B.3} | waiver | 应是true或false，现为“yes”
            """)
    void aLeastEducationIsAKnownOneWithItsClause(String written, String field, String message) {
        assertThat(faults(JIYANG.with("  political-status:", "  education: " + written + "\n  political-status:")
                        .text()))
                .extracting(SchemeFault::field, SchemeFault::message)
                .containsExactly(tuple("eligibility.education." + field, message));
    }

    private static SchemeFault fault(int line, String field, String message) {
        return new SchemeFault(line, field, message, "");
    }

    private static List<SchemeFault> faults(String text) {
        return refused(text).faults();
    }

    private static SchemeRefused refused(String text) {
        return catchThrowableOfType(SchemeRefused.class, () -> SchemeReader.read(text, 1));
    }
}
