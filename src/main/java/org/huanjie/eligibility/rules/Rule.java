package org.huanjie.eligibility.rules;

import java.util.Optional;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;

/** One family of clauses on who may stand. */
interface Rule {

    /** @return empty when the scheme does not have this rule, or the fact that it judges was not stated */
    Optional<Ruling> judge(Scheme scheme, Post post, Applicant applicant);
}
