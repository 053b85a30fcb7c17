package org.huanjie.eligibility.rules;

import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.person.TimeCommitment;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Eligibility.Age;
import org.huanjie.scheme.Scheme.Eligibility.Relaxation;
import org.huanjie.scheme.Scheme.Post;

/**
 * Age in completed years, bounds inclusive: JY-4.1b (35, or 40 for especially outstanding part-timers), XG-2.1a (33, or 38 as an exception),
 * NS-3.3c (35, or 40 part-time), NS-3.2a (a post with a lower cap of its own). A post's own cap has no relaxation.
 */
final class AgeRule implements Rule {

    @Override
    public Optional<Ruling> judge(Scheme scheme, Post post, Applicant applicant) {
        return Optional.of(judge(scheme.eligibility().age(), post, applicant));
    }

    private Ruling judge(Age rule, Post post, Applicant applicant) {
        int age = applicant.age();
        if (post.ageMax().filter(max -> age > max).isPresent()) {
            return ruling(
                    Outcome.FAIL,
                    post.basis().clause(),
                    "满%d周岁，超过%s的年龄上限%d周岁"
                            .formatted(age, post.name(), post.ageMax().get()));
        }
        if (age <= rule.max()) {
            return ruling(Outcome.PASS, rule.basis().clause(), "满%d周岁，不超过%d周岁".formatted(age, rule.max()));
        }
        return rule.relaxation()
                .map(relaxation -> relaxed(rule, relaxation, post, applicant))
                .orElseGet(() -> tooOld(rule, age));
    }

    private Ruling relaxed(Age rule, Relaxation relaxation, Post post, Applicant applicant) {
        int age = applicant.age();
        if (age > relaxation.max()) {
            return ruling(Outcome.FAIL, rule.basis().clause(), "满%d周岁，超过放宽后的年龄上限%d周岁".formatted(age, relaxation.max()));
        }
        if (!covers(relaxation, post, applicant)) {
            return ruling(
                    Outcome.FAIL,
                    rule.basis().clause(),
                    "满%d周岁，超过%d周岁；%s方可放宽到%d周岁".formatted(age, rule.max(), conditions(relaxation), relaxation.max()));
        }
        if (relaxation.waiver()) {
            return ruling(
                    Outcome.WAIVER,
                    relaxation.basis().clause(),
                    "满%d周岁，超过%d周岁，须经党组织批准方可放宽到%d周岁".formatted(age, rule.max(), relaxation.max()));
        }
        return ruling(
                Outcome.PASS,
                relaxation.basis().clause(),
                "满%d周岁，%s放宽到%d周岁".formatted(age, conditions(relaxation), relaxation.max()));
    }

    private boolean covers(Relaxation relaxation, Post post, Applicant applicant) {
        boolean partTime = applicant.timeCommitmentFor(post).equals(Optional.of(TimeCommitment.PART_TIME));
        return (partTime || !relaxation.partTimeOnly())
                && (applicant.profile().outstanding() || !relaxation.outstandingOnly());
    }

    private String conditions(Relaxation relaxation) {
        String outstanding = relaxation.outstandingOnly() ? "特别优秀的" : "";
        return outstanding + (relaxation.partTimeOnly() ? "兼职人选" : "人选");
    }

    private Ruling tooOld(Age rule, int age) {
        return ruling(Outcome.FAIL, rule.basis().clause(), "满%d周岁，超过年龄上限%d周岁".formatted(age, rule.max()));
    }

    private Ruling ruling(Outcome outcome, String clause, String message) {
        return new Ruling("age", outcome, clause, message);
    }
}
