package org.huanjie.eligibility.rules;

import java.util.Optional;
import java.util.Set;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Titled;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;

/** Party member or League member: JY-4.1c, XG-2.1b, NS-3.3b; NS-3.2a for a post that asks for party members only. */
final class PoliticalStatusRule implements Rule {

    @Override
    public Optional<Ruling> judge(Scheme scheme, Post post, Applicant applicant) {
        Scheme.Eligibility.Status rule = scheme.eligibility().politicalStatus();
        boolean narrower = !post.politicalStatus().isEmpty();
        Set<PoliticalStatus> allowed = narrower ? post.politicalStatus() : rule.allowed();
        String clause = narrower ? post.basis().clause() : rule.basis().clause();
        String status = applicant.profile().politicalStatus().title();
        boolean passes = allowed.contains(applicant.profile().politicalStatus())
                || rule.probationaryCounts()
                        && applicant.profile().politicalStatus() == PoliticalStatus.PROBATIONARY_PARTY_MEMBER
                        && allowed.contains(PoliticalStatus.PARTY_MEMBER);
        return Optional.of(
                passes
                        ? new Ruling("political-status", Outcome.PASS, clause, "政治面貌为" + status)
                        : new Ruling(
                                "political-status",
                                Outcome.FAIL,
                                clause,
                                "政治面貌为%s，要求为%s".formatted(status, Titled.anyOf(allowed))));
    }
}
