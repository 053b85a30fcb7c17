package org.huanjie.review.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.registration.SampleSchemes.jiyang;
import static org.huanjie.registration.SampleSchemes.nanshan;
import static org.huanjie.roster.SampleCandidates.candidate;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.review.ReviewSheet.Choice;
import org.huanjie.review.ReviewSheet.Row;
import org.huanjie.roster.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewRulesTest {

    private static final Candidate ELIGIBLE = candidate(jiyang(), "王小明", new PostId("member"), 28);
    private static final Candidate NEEDS_WAIVER = candidate(jiyang(), "符海燕", new PostId("part-time-deputy"), 38);
    private static final Candidate INELIGIBLE = candidate(jiyang(), "陈建国", new PostId("member"), 41);

    @Test
    void whoMeetsTheRulesIsAdmittedWithoutAReason() {
        assertThat(faults(ELIGIBLE, Choice.ADMIT, "", "")).isEmpty();
    }

    @Test
    void nobodyIsAdmittedAgainstARule() {
        assertThat(faults(INELIGIBLE, Choice.ADMIT, "", "表现很好"))
                .containsExactly(new Finding("candidates[0].decision", "陈建国不能通过审查：满41周岁，超过放宽后的年龄上限40周岁", "JY-4.1b"));
        assertThat(faults(NEEDS_WAIVER, Choice.ADMIT, "", "表现很好"))
                .containsExactly(
                        new Finding("candidates[0].decision", "符海燕须先申请放宽：满38周岁，超过35周岁，须经党组织批准方可放宽到40周岁", "JY-4.1b"));
    }

    @Test
    void aWaiverIsAskedWithAReasonWhereOneIsKnown() {
        assertThat(faults(NEEDS_WAIVER, Choice.WAIVER, "", "特别优秀")).isEmpty();
        assertThat(faults(NEEDS_WAIVER, Choice.WAIVER, "", ""))
                .containsExactly(new Finding("candidates[0].reason", "为符海燕申请放宽须写明理由", "JY-4.3.4a"));
        assertThat(faults(ELIGIBLE, Choice.WAIVER, "", "特别优秀"))
                .containsExactly(new Finding("candidates[0].decision", "王小明符合条件，不需要放宽", "JY-4.3.4a"));
        assertThat(faults(INELIGIBLE, Choice.WAIVER, "", "特别优秀"))
                .containsExactly(
                        new Finding("candidates[0].decision", "陈建国不能申请放宽，这一条没有放宽的规定：满41周岁，超过放宽后的年龄上限40周岁", "JY-4.1b"));
    }

    @Test
    void theIneligibleAreRejectedWithoutMoreWords() {
        assertThat(faults(INELIGIBLE, Choice.REJECT, "", "")).isEmpty();
    }

    @Test
    void aWaiverThatIsNotAskedNeedsAReasonOnly() {
        assertThat(faults(NEEDS_WAIVER, Choice.REJECT, "", "不属于特别优秀")).isEmpty();
        assertThat(faults(NEEDS_WAIVER, Choice.REJECT, "", ""))
                .containsExactly(new Finding("candidates[0].reason", "不予通过符海燕须写明理由", "JY-4.3.4a"));
    }

    @Test
    void theEligibleAreRejectedForASoftCriterionWithAReason() {
        assertThat(faults(ELIGIBLE, Choice.REJECT, "有较高的威信", "群众不了解")).isEmpty();
        assertThat(faults(ELIGIBLE, Choice.REJECT, "学历较高", "大专"))
                .containsExactly(new Finding(
                        "candidates[0].criterion", "王小明符合各项规定，不予通过须指明方案的哪一条要求：“作风正派”“有较高的威信”", "JY-4.3.4a"));
        assertThat(faults(ELIGIBLE, Choice.REJECT, "作风正派", ""))
                .containsExactly(new Finding("candidates[0].reason", "不予通过王小明须写明理由", "JY-4.3.4a"));
    }

    @Test
    void aSchemeWithoutSoftCriteriaKeepsTheEligible() {
        Candidate eligible = candidate(nanshan(), "王小明", new PostId("member"), 28);

        assertThat(ReviewRules.faults(
                        nanshan(),
                        List.of(eligible),
                        List.of(new Row(new CandidateId("王小明"), Choice.REJECT, "作风正派", "群众不了解"))))
                .containsExactly(
                        new Finding("candidates[0].criterion", "王小明符合各项规定，不予通过须指明方案的哪一条要求，而本方案没有这类要求", "NS-4.2a"));
    }

    @Test
    void everybodyIsDecidedOnceAndNobodyElse() {
        assertThat(ReviewRules.faults(
                        jiyang(),
                        List.of(ELIGIBLE, NEEDS_WAIVER, INELIGIBLE),
                        List.of(
                                new Row(new CandidateId("陌生人"), Choice.ADMIT, "", ""),
                                new Row(new CandidateId("王小明"), Choice.ADMIT, "", ""),
                                new Row(new CandidateId("王小明"), Choice.ADMIT, "", ""))))
                .containsExactly(
                        new Finding("candidates[0].candidate", "第1行的候选人不在待定名单中", "JY-4.3.4a"),
                        new Finding("candidates[2].candidate", "第3行：王小明在前面已经填写过", "JY-4.3.4a"),
                        new Finding("candidates", "还没有对符海燕、陈建国作出决定", "JY-4.3.4a"));
    }

    @Test
    void theFaultsOfEveryRowAreNamed() {
        assertThat(ReviewRules.faults(
                        jiyang(),
                        List.of(ELIGIBLE, INELIGIBLE),
                        List.of(
                                new Row(new CandidateId("王小明"), Choice.WAIVER, "", ""),
                                new Row(new CandidateId("陈建国"), Choice.ADMIT, "", ""))))
                .extracting(Finding::field)
                .containsExactly("candidates[0].decision", "candidates[0].reason", "candidates[1].decision");
    }

    @ParameterizedTest
    @EnumSource(Choice.class)
    void nobodyAwaitingMeansNothingToDecide(Choice choice) {
        assertThat(ReviewRules.faults(jiyang(), List.of(), List.of())).isEmpty();
        assertThat(ReviewRules.faults(jiyang(), List.of(), List.of(new Row(new CandidateId("王小明"), choice, "", ""))))
                .hasSize(1);
    }

    private static List<Finding> faults(Candidate candidate, Choice choice, String criterion, String reason) {
        return ReviewRules.faults(
                jiyang(), List.of(candidate), List.of(new Row(candidate.id(), choice, criterion, reason)));
    }
}
