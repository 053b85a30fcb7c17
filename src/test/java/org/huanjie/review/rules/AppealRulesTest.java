package org.huanjie.review.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.registration.SampleSchemes.jiyang;
import static org.huanjie.roster.SampleCandidates.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.input.Patch;
import org.huanjie.review.AppealDecisions;
import org.huanjie.review.AppealSheet;
import org.huanjie.roster.Candidate;
import org.junit.jupiter.api.Test;

/** Appeals against rejections (E4). */
class AppealRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 2);
    private static final Patch NOTHING = born(Optional.empty());
    private static final List<Candidate> REJECTED = List.of(
            candidate(jiyang(), "王小明", new PostId("member"), 28),
            candidate(jiyang(), "符海燕", new PostId("part-time-deputy"), 38),
            candidate(jiyang(), "陈建国", new PostId("member"), 41));

    @Test
    void whoAppealsSaysWhyAndWhoDoesNotSaysNothing() {
        assertThat(recorded(
                        row(new CandidateId("王小明"), true, "群众公认", born(Optional.of(TODAY.minusYears(28))), "file"),
                        row(new CandidateId("符海燕"), false, "", NOTHING),
                        row(new CandidateId("陈建国"), false, "", NOTHING)))
                .isEmpty();
        assertThat(recorded(
                        row(new CandidateId("王小明"), true, "", NOTHING),
                        row(new CandidateId("符海燕"), false, "特别优秀", NOTHING),
                        row(new CandidateId("陈建国"), false, "", born(Optional.of(TODAY.minusYears(30))))))
                .containsExactly(
                        new Finding("candidates[0].grounds", "请写明王小明的申诉理由", "E4"),
                        new Finding("candidates[1].appeals", "符海燕没有申诉，不填写理由和更正的情况", "E4"),
                        new Finding("candidates[2].appeals", "陈建国没有申诉，不填写理由和更正的情况", "E4"));
        assertThat(recorded(
                        row(new CandidateId("王小明"), false, "", NOTHING, "file"),
                        row(new CandidateId("符海燕"), false, "", NOTHING),
                        row(new CandidateId("陈建国"), false, "", NOTHING)))
                .containsExactly(new Finding("candidates[0].appeals", "王小明没有申诉，不填写理由和更正的情况", "E4"));
    }

    @Test
    void everybodyIsAskedNobodyElseIsAndWhatIsEnclosedIsThere() {
        assertThat(recorded(
                        row(new CandidateId("王小明"), true, "群众公认", born(Optional.of(TODAY)), "nothing"),
                        row(new CandidateId("陌生人"), true, "", NOTHING),
                        row(new CandidateId("陈建国"), false, "", NOTHING)))
                .containsExactly(
                        new Finding("candidates[1].candidate", "第2行的候选人不在待定名单中", "E4"),
                        new Finding("candidates", "还没有对符海燕作出决定", "E4"),
                        new Finding("candidates[0].attachments", "第1行的“附件”中有没有上传的文件", "E4"),
                        new Finding("candidates[0].facts.birthDate", "第1行的“出生日期”应早于今天", "E4"));
    }

    @Test
    void noAppealIsUpheldAgainstARuleThatKnowsNoWaiver() {
        assertThat(AppealRules.decided(
                        REJECTED,
                        List.of(
                                decision(new CandidateId("王小明"), true),
                                decision(new CandidateId("符海燕"), true),
                                decision(new CandidateId("陈建国"), false))))
                .isEmpty();
        assertThat(AppealRules.decided(
                        REJECTED,
                        List.of(
                                decision(new CandidateId("王小明"), true),
                                decision(new CandidateId("符海燕"), true),
                                decision(new CandidateId("陈建国"), true))))
                .containsExactly(new Finding("candidates[2].upheld", "陈建国的申诉不能成立：满41周岁，超过放宽后的年龄上限40周岁", "JY-4.1b"));
    }

    @Test
    void everyAppealIsDecidedOnceAndNoOther() {
        assertThat(AppealRules.decided(
                        REJECTED.subList(0, 1),
                        List.of(
                                decision(new CandidateId("王小明"), true),
                                decision(new CandidateId("王小明"), false),
                                decision(new CandidateId("陌生人"), true))))
                .containsExactly(
                        new Finding("candidates[1].candidate", "第2行：王小明在前面已经填写过", "E4"),
                        new Finding("candidates[2].candidate", "第3行的候选人不在待定名单中", "E4"));
    }

    private static List<Finding> recorded(AppealSheet.Row... rows) {
        return AppealRules.recorded(REJECTED, List.of(rows), Set.of("file"), TODAY);
    }

    private static AppealSheet.Row row(
            CandidateId candidate, boolean appeals, String grounds, Patch proof, String... files) {
        return new AppealSheet.Row(candidate, appeals, grounds, Optional.of(proof), List.of(files));
    }

    private static AppealDecisions.Row decision(CandidateId candidate, boolean upheld) {
        return new AppealDecisions.Row(candidate, upheld, "事实清楚");
    }

    private static Patch born(Optional<LocalDate> day) {
        return day.map(date -> Patch.stating(Map.of("birthDate", date))).orElse(Patch.NOTHING);
    }
}
