package org.huanjie.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huanjie.approval.ApprovalDesk.CLERK;
import static org.huanjie.approval.ApprovalDesk.ELECTION;
import static org.huanjie.approval.ApprovalDesk.PARTY;
import static org.huanjie.approval.ApprovalDesk.SUPERIOR;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huanjie.access.BodyKind;
import org.huanjie.approval.Request.Decision;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.approval.Request.State;
import org.huanjie.approval.Request.Version;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private final ApprovalDesk desk = new ApprovalDesk();

    @Test
    void offersAPaperWithTitleAddresseesBasisFactsAndClosingLine() {
        Filing paper = desk.paper();

        assertThat(paper.title()).isEqualTo("关于批准共青团吉阳镇委员会换届选举结果的请示");
        assertThat(paper.text()).isEqualTo("""
                        中共吉阳镇委员会、共青团吉阳区委员会：

                        根据《中国共产主义青年团章程》和团的基层组织选举有关规定，按照《吉阳镇团委换届工作方案》，现将换届选举结果有关事项请示如下。

                        选举大会应到102人，实到95人，选举产生委员15名。

                        妥否，请批示。""");
    }

    @Test
    void asksTheBodiesInTheSchemesOrderAndIsApprovedByAll() {
        desk.file();
        assertThat(turn()).contains(BodyKind.PARTY);

        assertThat(desk.decide(Decision.APPROVED, "", PARTY)).isTrue();
        assertThat(turn()).contains(BodyKind.SUPERIOR);
        assertThat(desk.outcomes).isEmpty();

        assertThat(desk.decide(Decision.APPROVED, "同意任职。", SUPERIOR)).isFalse();
        assertThat(open()).isEmpty();
        assertThat(desk.outcomes).containsExactly("approved");
        assertThat(all().get(0).state()).isEqualTo(State.APPROVED);
        assertThat(all().get(0).opinions())
                .extracting(Opinion::body, Opinion::text, Opinion::decidedBy)
                .containsExactly(tuple(BodyKind.PARTY, "同意。", PARTY), tuple(BodyKind.SUPERIOR, "同意任职。", SUPERIOR));
    }

    @Test
    void aReturnKeepsAllVersionsAndAsksEveryBodyAgain() {
        desk.file();
        desk.decide(Decision.APPROVED, "", PARTY);
        assertThat(desk.decide(Decision.RETURNED, "缺少专职副书记的得票数。", SUPERIOR)).isFalse();
        assertThat(turn()).isEmpty();

        FilingForm form = desk.forms.filing(ELECTION, RequestKind.RESULT);
        assertThat(form.context().notice())
                .isEqualTo("请示已被共青团吉阳区委员会退回。理由：缺少专职副书记的得票数。 重新上报后从第一个审批单位起重新审批：文本已改，此前同意的单位也要再次批示。");
        assertThat(form.context().history()).hasSize(1);

        refile(filing -> new Filing(filing.title(), "补充：专职副书记得票40票。妥否，请批示。", "补充了得票数。", filing.attachments()));
        assertThat(turn()).contains(BodyKind.PARTY);
        assertThat(all()).hasSize(1);
        assertThat(all().get(0).versions())
                .extracting(Version::number, Version::changes)
                .containsExactly(tuple(1, ""), tuple(2, "补充了得票数。"));
        assertThat(desk.decide(Decision.APPROVED, "", PARTY)).isTrue();
        assertThat(desk.decide(Decision.APPROVED, "", SUPERIOR)).isFalse();
        assertThat(desk.outcomes).containsExactly("approved");
    }

    @Test
    void tellsABodyWhyItIsAskedAgainAndWhatWasSaidBefore() {
        desk.file();
        desk.decide(Decision.RETURNED, "缺少专职副书记的得票数。", PARTY);
        desk.file();

        var context = desk.forms.verdict(ELECTION, RequestKind.RESULT).context();

        assertThat(context.notice()).isEqualTo("这是第2稿。文本已改，此前作过批示的单位都要重新批示。");
        assertThat(context.body()).isEqualTo("中共吉阳镇委员会");
        assertThat(context.opinions()).isEmpty();
        assertThat(context.history().get(0).opinions())
                .extracting(PastOpinion::decision, PastOpinion::opinion)
                .containsExactly(tuple("退回修改", "缺少专职副书记的得票数。"));
        assertThat(context.paper()).endsWith("妥否，请批示。\n\n共青团吉阳镇委员会\n2026年3月30日");
    }

    @Test
    void whatIsFiledAnewOnceTheTimetablesDayHasGoneByIsDueLater() {
        LocalDate gone = LocalDate.of(2026, 3, 20);
        LocalDate later = LocalDate.of(2026, 4, 13);
        LocalDate today = LocalDate.of(2026, 3, 30);
        when(desk.elections.lastDay(eq(ELECTION), any())).thenReturn(gone);
        when(desk.elections.handledBy(ELECTION, today)).thenReturn(later);
        assertThat(desk.requests.filingDay(ELECTION, RequestKind.RESULT, today))
                .as("late in its first course")
                .isEqualTo(gone);
        desk.file();
        assertThat(desk.requests.decisionDay(ELECTION, RequestKind.RESULT)).isEqualTo(gone);
        desk.decide(Decision.APPROVED, "", PARTY);
        desk.decide(Decision.APPROVED, "", SUPERIOR);

        assertThat(desk.requests.filingDay(ELECTION, RequestKind.RESULT, today)).isEqualTo(later);
        desk.file();
        assertThat(desk.requests.decisionDay(ELECTION, RequestKind.RESULT)).isAfterOrEqualTo(later);
        assertThat(desk.requests.filingDay(ELECTION, RequestKind.EXTENSION, today))
                .as("nobody plans an extension")
                .isEqualTo(later);
    }

    @Test
    void whoeverFiledARequestDoesNotDecideOnIt() {
        desk.file();

        assertThat(faults(() -> desk.decide(Decision.APPROVED, "同意。", CLERK)))
                .containsExactly(
                        new Finding("decision", "这件请示是您本人经办的，不能再由您审批或审查，请由本单位其他人办理；没有其他人的，请系统管理员在“单位与人员”中增派", ""));
        assertThat(desk.decide(Decision.RETURNED, "请补充。", PARTY)).isFalse();
        refile(filing -> new Filing(filing.title(), filing.text(), "已补充。", filing.attachments()));
        assertThat(faults(() -> desk.decide(Decision.APPROVED, "同意。", CLERK))).hasSize(1);
    }

    @Test
    void aRefusalEndsTheRequestAndTheNextOneBeginsAnew() {
        desk.file();
        assertThat(desk.decide(Decision.REFUSED, "选举程序有疏漏。", PARTY)).isFalse();
        assertThat(desk.outcomes).containsExactly("refused");
        assertThat(open()).isEmpty();

        desk.file();
        assertThat(all())
                .extracting(Request::id, Request::state)
                .containsExactly(
                        tuple(ELECTION + "-result-1", State.REFUSED), tuple(ELECTION + "-result-2", State.PENDING));
        assertThat(all().get(1).latest().number()).isEqualTo(1);
    }

    @Test
    void theAuthorTakesBackWhatNobodyDecidedAndFilesItsNextVersion() {
        desk.file();
        desk.requests.withdraw(ELECTION + "-result-1", CLERK);
        verify(desk.process).withdraw(ELECTION, RequestKind.RESULT);
        assertThat(turn()).isEmpty();
        assertThat(desk.forms.filing(ELECTION, RequestKind.RESULT).context().notice())
                .isEqualTo("请示已撤回，修改后可重新上报。");

        refile(filing -> new Filing(filing.title(), filing.text(), "", List.of()));
        assertThat(open().orElseThrow().latest().number()).isEqualTo(2);
    }

    @Test
    void whatABodyHasDecidedOnCannotBeTakenBack() {
        desk.file();
        desk.decide(Decision.APPROVED, "", PARTY);

        assertThatThrownBy(() -> desk.requests.withdraw(ELECTION + "-result-1", CLERK))
                .isInstanceOf(ConflictException.class)
                .hasMessage("已有单位作出批示，不能撤回；如需修改，请联系审批单位退回");
        assertThat(turn()).contains(BodyKind.SUPERIOR);
    }

    @Test
    void whatABodyHasClaimedCannotBeTakenBack() {
        desk.file();
        when(desk.process.takenUp(ELECTION, RequestKind.RESULT)).thenReturn(true);

        assertThatThrownBy(() -> desk.requests.withdraw(ELECTION + "-result-1", CLERK))
                .isInstanceOf(ConflictException.class)
                .hasMessage("审批单位已经签收这件请示，不能撤回；如需修改，请联系审批单位退回");
        assertThat(turn()).contains(BodyKind.PARTY);
        verify(desk.process, never()).withdraw(any(), any());
    }

    @Test
    void aRequestIsFiledAndDecidedOnlyInItsTurn() {
        assertThatThrownBy(() -> desk.decide(Decision.APPROVED, "", PARTY))
                .isInstanceOf(ConflictException.class)
                .hasMessage("这件请示不在等待批示");
        desk.file();
        Filing paper = new Filing("关于重报的请示", "妥否，请批示。", "", List.of());
        assertThatThrownBy(() -> desk.requests.file(ELECTION, RequestKind.RESULT, paper, CLERK))
                .isInstanceOf(ConflictException.class)
                .hasMessage("请示已经上报，正在等待批示");
        desk.decide(Decision.REFUSED, "程序有疏漏。", PARTY);
        assertThatThrownBy(() -> desk.requests.withdraw(ELECTION + "-result-1", CLERK))
                .isInstanceOf(ConflictException.class)
                .hasMessage("这件请示不在等待批示");
    }

    @Test
    void everyStepStandsInTheMinutesOnTheSchemesClause() {
        desk.file();
        desk.decide(Decision.RETURNED, "缺少得票数。", PARTY);
        desk.file();
        desk.requests.withdraw(ELECTION + "-result-1", CLERK);
        desk.file();
        desk.decide(Decision.APPROVED, "", PARTY);
        desk.decide(Decision.REFUSED, "程序有疏漏。", SUPERIOR);

        assertThat(desk.minutes)
                .extracting(ApprovalDesk.Entry::actor, ApprovalDesk.Entry::action, ApprovalDesk.Entry::clause)
                .containsExactly(
                        tuple(CLERK, "request-filed", "JY-4.3.6a"),
                        tuple(PARTY, "request-returned", "JY-4.3.6a"),
                        tuple(CLERK, "request-filed", "JY-4.3.6a"),
                        tuple(CLERK, "request-withdrawn", "JY-4.3.6a"),
                        tuple(CLERK, "request-filed", "JY-4.3.6a"),
                        tuple(PARTY, "request-approved", "JY-4.3.6a"),
                        tuple(SUPERIOR, "request-refused", "JY-4.3.6a"));
    }

    @Test
    void keepsTheNumberAndUploadOfAStampedReplyInTheBracketsOfOfficialPapers() {
        desk.file();
        desk.requests.decide(
                ELECTION,
                RequestKind.RESULT,
                new Reply(Decision.APPROVED, "", Optional.empty(), "吉委[2026] 5号", List.of("reply")),
                PARTY);

        assertThat(open().orElseThrow().opinions())
                .extracting(Opinion::replyNumber, Opinion::attachments)
                .containsExactly(tuple("吉委〔2026〕5号", List.of("reply")));
    }

    @Test
    void keepsAttachmentsByNameAndRefusesThoseThatWereNeverUploaded() {
        Filing paper = desk.paper();
        assertThat(faults(() -> desk.requests.file(
                        ELECTION,
                        RequestKind.RESULT,
                        new Filing(paper.title(), paper.text(), "", List.of("roll", "lost")),
                        CLERK)))
                .containsExactly(new Finding("attachments[1]", "附件没有上传成功，请重新上传", ""));

        desk.requests.file(
                ELECTION, RequestKind.RESULT, new Filing(paper.title(), paper.text(), "", List.of("roll")), CLERK);

        verify(desk.attachments).give(ELECTION, List.of("roll"), ELECTION + "-result-1");
        assertThat(desk.forms.verdict(ELECTION, RequestKind.RESULT).context().attachments())
                .containsExactly(new FileReference("roll", "名册.pdf"));
    }

    @Test
    void namesAllFaultsOfAPaperAndOfItsMatterAtOnce() {
        desk.faults.add(new Finding("", "书记、副书记不得超过委员的三分之一", "JY-4.2c"));

        assertThat(faults(() -> desk.requests.file(
                        ELECTION, RequestKind.RESULT, new Filing("选举结果", "选出____名。", "", List.of()), CLERK)))
                .containsExactly(
                        new Finding("title", "标题应为“关于……的请示”", "D.6"),
                        new Finding("text", "请示正文缺少请示语，如“妥否，请批示。”", "D.6"),
                        new Finding("text", "请示还有空白待填，请补充完整后再上报", "D.6"),
                        new Finding("", "书记、副书记不得超过委员的三分之一", "JY-4.2c"));
        assertThat(open()).isEmpty();
        assertThat(desk.minutes).isEmpty();
    }

    @Test
    void aCorrectedPaperSaysWhatWasChanged() {
        desk.file();
        desk.decide(Decision.RETURNED, "缺少得票数。", PARTY);

        assertThat(faults(() -> refile(filing -> new Filing(filing.title(), filing.text(), "", List.of()))))
                .containsExactly(new Finding("changes", "请示被退回后重新上报，须写明修改说明", "E16"));
    }

    @Test
    void refusesAVerdictWithoutReasonOrWithWhatDoesNotBelongToIt() {
        desk.file();

        assertThat(faults(() -> desk.decide(Decision.RETURNED, "", PARTY)))
                .containsExactly(new Finding("opinion", "退回修改须写明理由，以便对方逐项改正", "E16"));
        assertThat(faults(() -> desk.decide(Decision.REFUSED, "", PARTY)))
                .containsExactly(new Finding("opinion", "不同意须写明理由", "E17"));
        assertThat(faults(() -> verdict(Decision.RETURNED, "2026-03-29", "吉委〔2026〕5号")))
                .containsExactly(
                        new Finding("replyNumber", "退回修改的请示没有批复，不填批复文号", "E16"),
                        new Finding("correctBy", "改正期限不能早于今天", "E16"));
        assertThat(faults(() -> verdict(Decision.APPROVED, "2026-04-01", "第五号")))
                .containsExactly(
                        new Finding("replyNumber", "批复文号应有发文机关代字、年份和序号，如“吉委〔2026〕5号”", "D.6"),
                        new Finding("correctBy", "只有退回修改时才定改正期限", "E16"));
        assertThat(turn()).contains(BodyKind.PARTY);
    }

    private void verdict(Decision decision, String correctBy, String replyNumber) {
        desk.requests.decide(
                ELECTION,
                RequestKind.RESULT,
                new Reply(decision, "意见", Optional.of(LocalDate.parse(correctBy)), replyNumber, List.of()),
                PARTY);
    }

    private void refile(UnaryOperator<Filing> change) {
        desk.requests.file(ELECTION, RequestKind.RESULT, change.apply(desk.paper()), CLERK);
    }

    private static List<Finding> faults(ThrowingCallable wrong) {
        return catchThrowableOfType(Refusal.class, wrong).findings();
    }

    private Optional<BodyKind> turn() {
        return open().flatMap(desk.requests::turn);
    }

    private Optional<Request> open() {
        return desk.requests.open(ELECTION, RequestKind.RESULT);
    }

    private List<Request> all() {
        return desk.requests.of(ELECTION);
    }
}
