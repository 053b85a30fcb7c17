package org.huanjie.eligibility.rules;

import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.person.Education;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Eligibility.LeastEducation;
import org.huanjie.scheme.Scheme.Post;

/** A least education, by the clause that the scheme names; whoever states none does not pass. */
final class EducationRule implements Rule {

    @Override
    public Optional<Ruling> judge(Scheme scheme, Post post, Applicant applicant) {
        return scheme.eligibility().education().map(rule -> applicant
                .profile()
                .education()
                .map(education -> judge(rule, education))
                .orElseGet(() -> unstated(rule)));
    }

    private Ruling judge(LeastEducation rule, Education education) {
        String stated = "学历为" + education.title();
        if (education.atLeast(rule.least())) {
            return ruling(Outcome.PASS, rule, stated);
        }
        return rule.waiver()
                ? ruling(
                        Outcome.WAIVER,
                        rule,
                        "%s，低于%s，须经党组织批准方可放宽".formatted(stated, rule.least().title()))
                : ruling(
                        Outcome.FAIL,
                        rule,
                        "%s，要求%s以上".formatted(stated, rule.least().title()));
    }

    private Ruling unstated(LeastEducation rule) {
        return ruling(
                Outcome.FAIL, rule, "没有填写“学历”，要求%s以上".formatted(rule.least().title()));
    }

    private Ruling ruling(Outcome outcome, LeastEducation rule, String message) {
        return new Ruling("education", outcome, rule.basis().clause(), message);
    }
}
