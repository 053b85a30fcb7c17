package org.huanjie.eligibility.rules;

import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.person.Residence;
import org.huanjie.person.Titled;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;

/** Registered in the place, or living or working there long-term: JY-4.1a. */
final class ResidenceRule implements Rule {

    @Override
    public Optional<Ruling> judge(Scheme scheme, Post post, Applicant applicant) {
        return scheme.eligibility()
                .residence()
                .flatMap(rule -> applicant.profile().residence().map(residence -> judge(rule, residence)));
    }

    private Ruling judge(Scheme.Eligibility.ResidenceRule rule, Residence residence) {
        String clause = rule.basis().clause();
        return rule.allowed().contains(residence)
                ? new Ruling("residence", Outcome.PASS, clause, residence.title())
                : new Ruling(
                        "residence",
                        Outcome.FAIL,
                        clause,
                        "%s，要求%s".formatted(residence.title(), Titled.anyOf(rule.allowed())));
    }
}
