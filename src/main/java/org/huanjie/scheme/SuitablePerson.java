package org.huanjie.scheme;

import java.time.LocalDate;
import java.util.Set;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.scheme.Scheme.Post;

/** Somebody who is not known yet, but may hold a post under a scheme. */
public record SuitablePerson(Scheme scheme, Post post) {

    private static final int AGE = 26;

    /** Young enough on a day, and for a year after it: a scheme may measure age later. */
    public LocalDate birthDate(LocalDate on) {
        int oldest = Math.min(scheme.eligibility().age().max(), post.ageMax().orElse(AGE + 1));
        return on.minusYears(Math.min(AGE, oldest - 1));
    }

    /** A party member where the post takes one, as most committees need some. */
    public PoliticalStatus politicalStatus() {
        Set<PoliticalStatus> allowed = post.politicalStatus().isEmpty()
                ? scheme.eligibility().politicalStatus().allowed()
                : post.politicalStatus();
        return allowed.stream().sorted().findFirst().orElseThrow();
    }
}
