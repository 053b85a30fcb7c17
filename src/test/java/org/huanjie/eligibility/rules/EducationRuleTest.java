package org.huanjie.eligibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.ids.PostId;
import org.huanjie.person.Education;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EducationRuleTest {

    private static final ChangedText JIYANG = ChangedText.of("jiyang-2011");

    @ParameterizedTest
    @CsvSource({
        "COLLEGE, COLLEGE, PASS, 学历为大专",
        "COLLEGE, DOCTOR, PASS, 学历为博士",
        "COLLEGE, SENIOR_SECONDARY, FAIL, 学历为高中，要求大专以上",
        "COLLEGE, VOCATIONAL, FAIL, 学历为中专（职业），要求大专以上",
        "SENIOR_SECONDARY, VOCATIONAL, PASS, 学历为中专（职业）",
        "VOCATIONAL, SENIOR_SECONDARY, PASS, 学历为高中",
        "VOCATIONAL, JUNIOR_SECONDARY, FAIL, 学历为初中，要求中专（职业）以上",
        "MASTER, BACHELOR, FAIL, 学历为本科，要求硕士以上",
    })
    void whoeverHasTheLeastEducationOrMorePasses(Education least, Education stated, Outcome outcome, String message) {
        assertThat(ruling(asking(least, ""), stated)).contains(new Ruling("education", outcome, "JY-4.1d", message));
    }

    @Test
    void withLessSomebodyMayStandByAWaiverWhereTheSchemeSaysSo() {
        Scheme scheme = asking(Education.COLLEGE, ", waiver: true");

        assertThat(ruling(scheme, Education.VOCATIONAL))
                .contains(new Ruling("education", Outcome.WAIVER, "JY-4.1d", "学历为中专（职业），低于大专，须经党组织批准方可放宽"));
        assertThat(ruling(scheme, Education.COLLEGE).map(Ruling::outcome)).contains(Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({"''", "', waiver: true'"})
    void whoeverStatesNoneFailsAndIsToldWhatIsMissing(String waiver) {
        assertThat(ruling(asking(Education.COLLEGE, waiver), ApplicantDraft.standingFor(new PostId("member"))))
                .contains(new Ruling("education", Outcome.FAIL, "JY-4.1d", "没有填写“学历”，要求大专以上"));
    }

    @ParameterizedTest
    @EnumSource(Education.class)
    void aSchemeThatAsksForNoneJudgesNone(Education stated) {
        assertThat(ruling(JIYANG.scheme(), stated)).isEmpty();
    }

    private static Optional<Ruling> ruling(Scheme scheme, Education stated) {
        return ruling(scheme, ApplicantDraft.standingFor(new PostId("member")).with("education", stated));
    }

    private static Optional<Ruling> ruling(Scheme scheme, ApplicantDraft draft) {
        return Eligibility.judge(scheme, draft.applicant()).findings().stream()
                .filter(ruling -> ruling.rule().equals("education"))
                .findFirst();
    }

    private static Scheme asking(Education least, String waiver) {
        return JIYANG.with(
                        "  political-status:",
                        "  education: {least: %s%s, clause: JY-4.1d}\n  political-status:"
                                .formatted(least.id(), waiver))
                .scheme();
    }
}
