package org.huanjie.review.rules;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.huanjie.registration.SampleSchemes;
import org.huanjie.review.MaterialSheet;
import org.huanjie.review.ReviewSheet;
import org.huanjie.review.ReviewSheet.Choice;
import org.huanjie.roster.Candidate;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.ShippedSchemes;
import org.junit.jupiter.api.Test;

/** Material that is missing (E4). */
class MaterialRulesTest {

    private static final Scheme XINGANG = ShippedSchemes.xingang();
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 2);
    private static final Patch NOTHING = proof(Optional.empty());
    private static final List<Candidate> BOTH = List.of(
            candidate(SampleSchemes.xingang(), "王小明", new PostId("member"), 28),
            candidate(SampleSchemes.xingang(), "符海燕", new PostId("member"), 28));

    @Test
    void materialIsAskedForByItsNameAndOnceOfEverybody() {
        assertThat(asked(
                        XINGANG,
                        Set.of(),
                        review(new CandidateId("王小明"), Choice.MATERIAL, "居住证"),
                        review(new CandidateId("符海燕"), Choice.ADMIT, "")))
                .isEmpty();
        assertThat(asked(
                        XINGANG,
                        Set.of(new CandidateId("符海燕")),
                        review(new CandidateId("王小明"), Choice.MATERIAL, ""),
                        review(new CandidateId("符海燕"), Choice.MATERIAL, "居住证")))
                .containsExactly(
                        new Finding("candidates[0].reason", "请写明王小明须补充什么材料", "E4"),
                        new Finding("candidates[1].decision", "符海燕已经补充过一次材料，须作出审查意见", "E4"));
    }

    @Test
    void whoWasAskedBeforeMayBeRejected() {
        assertThat(asked(XINGANG, Set.of(new CandidateId("符海燕")), review(new CandidateId("符海燕"), Choice.REJECT, "")))
                .isEmpty();
    }

    @Test
    void aSchemeThatKnowsNoSupplementAsksForNone() {
        assertThat(asked(SampleSchemes.xingang(), Set.of(), review(new CandidateId("王小明"), Choice.MATERIAL, "居住证")))
                .containsExactly(new Finding("candidates[0].decision", "本方案没有规定补充材料，须对王小明作出审查意见", "E4"));
    }

    @Test
    void aStrangerIsLeftToTheReviewItself() {
        assertThat(asked(XINGANG, Set.of(), review(new CandidateId("陌生人"), Choice.MATERIAL, "")))
                .isEmpty();
    }

    @Test
    void everybodyHandsInSomethingThatIsNamedOrNothing() {
        assertThat(supplied(
                        row(new CandidateId("王小明"), true, "居住证", born(TODAY.minusDays(1)), "file"),
                        row(new CandidateId("符海燕"), false, "", NOTHING)))
                .isEmpty();
        assertThat(supplied(
                        row(new CandidateId("王小明"), true, "", NOTHING),
                        row(new CandidateId("符海燕"), true, "居住证", NOTHING)))
                .containsExactly(new Finding("candidates[0].content", "请写明王小明补充了什么材料", "E4"));
        assertThat(supplied(row(new CandidateId("王小明"), true, "居住证", NOTHING)))
                .containsExactly(new Finding("candidates", "还没有对符海燕作出决定", "E4"));
    }

    @Test
    void whoHandsInNothingStatesNothing() {
        Finding silent = new Finding("candidates[1].supplied", "符海燕没有补充材料，不填写材料和更正的情况", "E4");
        MaterialSheet.Row first = row(new CandidateId("王小明"), true, "居住证", NOTHING);

        assertThat(supplied(first, row(new CandidateId("符海燕"), false, "居住证", NOTHING)))
                .containsExactly(silent);
        assertThat(supplied(first, row(new CandidateId("符海燕"), false, "", born(TODAY.minusYears(30)))))
                .containsExactly(silent);
        assertThat(supplied(first, row(new CandidateId("符海燕"), false, "", NOTHING, "file")))
                .containsExactly(silent);
    }

    @Test
    void whatIsEnclosedIsThereAndNobodyIsBornToday() {
        assertThat(supplied(
                        row(new CandidateId("王小明"), true, "身份证", born(TODAY)),
                        row(new CandidateId("符海燕"), true, "居住证", born(TODAY.plusDays(1)), "nothing")))
                .containsExactly(
                        new Finding("candidates[0].facts.birthDate", "第1行的“出生日期”应早于今天", "E4"),
                        new Finding("candidates[1].attachments", "第2行的“附件”中有没有上传的文件", "E4"),
                        new Finding("candidates[1].facts.birthDate", "第2行的“出生日期”应早于今天", "E4"));
    }

    @Test
    void aStrangerHandsInNothing() {
        assertThat(supplied(
                        row(new CandidateId("王小明"), true, "居住证", NOTHING),
                        row(new CandidateId("符海燕"), true, "居住证", NOTHING),
                        row(new CandidateId("陌生人"), true, "", NOTHING)))
                .containsExactly(new Finding("candidates[2].candidate", "第3行的候选人不在待定名单中", "E4"));
    }

    private static List<Finding> asked(Scheme scheme, Set<CandidateId> before, ReviewSheet.Row... reviews) {
        return MaterialRules.asked(scheme, BOTH, List.of(reviews), before);
    }

    private static ReviewSheet.Row review(CandidateId candidate, Choice choice, String reason) {
        return new ReviewSheet.Row(candidate, choice, "", reason);
    }

    private static List<Finding> supplied(MaterialSheet.Row... rows) {
        return MaterialRules.supplied(BOTH, List.of(rows), Set.of("file"), TODAY);
    }

    private static MaterialSheet.Row row(
            CandidateId candidate, boolean supplied, String content, Patch proof, String... files) {
        return new MaterialSheet.Row(candidate, supplied, content, Optional.of(proof), List.of(files));
    }

    private static Patch born(LocalDate day) {
        return proof(Optional.of(day));
    }

    private static Patch proof(Optional<LocalDate> born) {
        return born.map(date -> Patch.stating(Map.of("birthDate", date))).orElse(Patch.NOTHING);
    }
}
