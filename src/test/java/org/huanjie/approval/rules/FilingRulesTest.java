package org.huanjie.approval.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.approval.Filing;
import org.huanjie.input.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilingRulesTest {

    private static final String TITLE = "关于吉阳镇团委换届工作方案的请示";
    private static final String TEXT = "现将有关事项请示如下。妥否，请批示。";

    @Test
    void aRequestHasItsHeadingAndItsClosingLine() {
        assertThat(FilingRules.faults(new Filing(TITLE, TEXT, "", List.of()), false))
                .isEmpty();
    }

    @Test
    void allThatARequestLacksIsNamedAtOnce() {
        assertThat(FilingRules.faults(new Filing("关于换届的报告", "特此报告，时间另定（请填写）。", "", List.of()), true))
                .containsExactly(
                        new Finding("title", "标题应为“关于……的请示”", "D.6"),
                        new Finding("text", "请示正文缺少请示语，如“妥否，请批示。”", "D.6"),
                        new Finding("text", "请示还有空白待填，请补充完整后再上报", "D.6"),
                        new Finding("changes", "请示被退回后重新上报，须写明修改说明", "E16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"××", "__", "＿＿", "（请填写）", "???", "？？？"})
    void aBlankInTheHeadingIsAsWrongAsOneInTheText(String blank) {
        Finding left = new Finding("text", "请示还有空白待填，请补充完整后再上报", "D.6");

        assertThat(FilingRules.faults(new Filing("关于" + blank + "的请示", TEXT, "", List.of()), false))
                .containsExactly(left);
        assertThat(FilingRules.faults(new Filing(TITLE, TEXT + blank, "", List.of()), false))
                .containsExactly(left);
    }

    @Test
    void aQuestionIsNoBlank() {
        assertThat(FilingRules.faults(new Filing(TITLE, "可否？请予批复。", "", List.of()), false))
                .isEmpty();
    }

    @Test
    void onlyAReturnedRequestMustSayWhatWasChanged() {
        Filing again = new Filing(TITLE, TEXT, "已补充名额来源。", List.of());

        assertThat(FilingRules.faults(again, true)).isEmpty();
        assertThat(FilingRules.faults(new Filing(TITLE, TEXT, "", List.of()), true))
                .extracting(Finding::field)
                .containsExactly("changes");
    }
}
