package org.huanjie.eligibility.rules;

import java.util.Optional;
import org.huanjie.eligibility.rules.Ruling.Outcome;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;

/** The person volunteers to serve without pay: NS-3.3a. */
final class ConsentRule implements Rule {

    @Override
    public Optional<Ruling> judge(Scheme scheme, Post post, Applicant applicant) {
        return scheme.eligibility()
                .consent()
                .map(basis -> judge(basis, applicant.profile().consent()));
    }

    private Ruling judge(Basis basis, boolean consent) {
        return consent
                ? new Ruling("consent", Outcome.PASS, basis.clause(), "本人自愿义务从事团的工作")
                : new Ruling("consent", Outcome.FAIL, basis.clause(), "未提交本人自愿义务从事团的工作的声明");
    }
}
