package org.huanjie.eligibility.rules;

import java.util.List;
import java.util.Optional;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;

/** Whether a person may stand for a post under a scheme (JY-4.1, XG-2.1, NS-3.2, NS-3.3). */
public final class Eligibility {

    private static final List<Rule> RULES = List.of(
            new AgeRule(),
            new PoliticalStatusRule(),
            new EducationRule(),
            new ResidenceRule(),
            new NominationChannelRule(),
            new JointSupportersRule(),
            new ConsentRule(),
            new SourceRule(),
            new PostRule());

    private Eligibility() {}

    /** @throws java.util.NoSuchElementException when the scheme has no such post */
    public static Verdict judge(Scheme scheme, Applicant applicant) {
        Post post = scheme.post(applicant.post());
        return Verdict.of(RULES.stream()
                .map(rule -> rule.judge(scheme, post, applicant))
                .flatMap(Optional::stream)
                .toList());
    }
}
