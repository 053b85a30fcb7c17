package org.huanjie.eligibility.rules;

import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.person.Channel;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Nomination;
import org.huanjie.scheme.Scheme.Post;

/** Enough signatures under a joint nomination: JY-4.3.4a (ten). */
final class JointSupportersRule implements Rule {

    @Override
    public Optional<Ruling> judge(Scheme scheme, Post post, Applicant applicant) {
        return applicant
                .profile()
                .channel()
                .filter(channel -> channel == Channel.JOINT)
                .filter(scheme.nomination().channels()::contains)
                .map(joint -> judge(scheme.nomination(), applicant.profile().supporters()));
    }

    private Ruling judge(Nomination rule, int supporters) {
        String clause = rule.basis().clause();
        return supporters >= rule.jointSupporters()
                ? new Ruling("joint-supporters", Outcome.PASS, clause, "%d人联名".formatted(supporters))
                : new Ruling(
                        "joint-supporters",
                        Outcome.FAIL,
                        clause,
                        "联名推荐须有%d人以上，现有%d人".formatted(rule.jointSupporters(), supporters));
    }
}
