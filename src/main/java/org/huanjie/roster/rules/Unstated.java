package org.huanjie.roster.rules;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.person.PersonFacts;
import org.huanjie.roster.Candidate;
import org.huanjie.scheme.Scheme;

/** The facts that a scheme's rules ask for and a candidate did not state: reviewers look them up before they decide (D.2). */
public final class Unstated {

    private Unstated() {}

    /** The labels of the facts, in Chinese. */
    public static List<String> of(Scheme scheme, Candidate candidate) {
        List<String> labels = new ArrayList<>();
        if (candidate.profile().channel().isEmpty()) {
            labels.add("推荐方式");
        }
        labels.addAll(
                PersonFacts.unstated(candidate.profile(), scheme.eligibility().asked()));
        if (!scheme.post(candidate.post()).sources().isEmpty()
                && candidate.profile().source().isEmpty()) {
            labels.add("来源");
        }
        return List.copyOf(labels);
    }
}
