package org.huanjie.approval.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.approval.Reply;
import org.huanjie.approval.Request.Decision;
import org.huanjie.input.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);

    @Test
    void anApprovalNeedsNoWordsAndMayHaveANumber() {
        assertThat(faults(Decision.APPROVED, "", "", null)).isEmpty();
        assertThat(faults(Decision.APPROVED, "同意", "吉委〔2026〕5号", null)).isEmpty();
    }

    @Test
    void aRefusalNeedsItsReasonAndMayHaveANumber() {
        assertThat(faults(Decision.REFUSED, "", "吉委〔2026〕5号", null))
                .containsExactly(new Finding("opinion", "不同意须写明理由", "E17"));
        assertThat(faults(Decision.REFUSED, "程序不合规定", "", null)).isEmpty();
    }

    @Test
    void aReturnNeedsItsReasonAndHasNoNumber() {
        assertThat(faults(Decision.RETURNED, "", "吉委〔2026〕5号", null))
                .containsExactly(
                        new Finding("opinion", "退回修改须写明理由，以便对方逐项改正", "E16"),
                        new Finding("replyNumber", "退回修改的请示没有批复，不填批复文号", "E16"));
    }

    @Test
    void aReturnMayAskForTheCorrectionFromTodayOn() {
        assertThat(faults(Decision.RETURNED, "缺名额来源", "", TODAY)).isEmpty();
        assertThat(faults(Decision.RETURNED, "缺名额来源", "", TODAY.minusDays(1)))
                .containsExactly(new Finding("correctBy", "改正期限不能早于今天", "E16"));
    }

    @Test
    void onlyAReturnAsksForACorrection() {
        assertThat(faults(Decision.APPROVED, "", "", TODAY))
                .containsExactly(new Finding("correctBy", "只有退回修改时才定改正期限", "E16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"第五号", "吉委〔26〕5号", "吉委〔2026〕号", "〔2026〕5号", "吉委〔2026〕5"})
    void aNumberWithoutBodyYearOrSequenceIsNone(String number) {
        assertThat(faults(Decision.APPROVED, "", number, null))
                .containsExactly(new Finding("replyNumber", "批复文号应有发文机关代字、年份和序号，如“吉委〔2026〕5号”", "D.6"));
    }

    @ParameterizedTest
    @CsvSource({
        "吉委〔2026〕5号, 吉委〔2026〕5号",
        "吉委[2026]5号, 吉委〔2026〕5号",
        "吉委 (2026) 12 号, 吉委〔2026〕12号",
        "吉委（2026）5号, 吉委〔2026〕5号",
        "吉委【2026】5号, 吉委〔2026〕5号",
        "口头答复, 口头答复"
    })
    void aNumberIsKeptInTheBracketsOfOfficialPapers(String written, String kept) {
        assertThat(ReplyRules.replyNumber(written)).isEqualTo(kept);
    }

    private static List<Finding> faults(Decision decision, String opinion, String number, LocalDate correctBy) {
        Reply verdict = new Reply(decision, opinion, Optional.ofNullable(correctBy), number, List.of());
        return ReplyRules.faults(verdict, TODAY);
    }
}
