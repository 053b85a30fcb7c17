package org.huanjie.review;

import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.clause.Citations;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.StillEligibleRule;
import org.huanjie.input.Finding;
import org.huanjie.roster.Candidate;

/**
 * Somebody who passed the review and would not pass it now.
 *
 * @param against what speaks against the person
 * @param citations what people of the election read instead of clauses
 */
public record Unfit(Candidate candidate, List<Ruling> against, Citations citations) {

    /** Whether it is about this candidate. */
    public boolean is(Candidate other) {
        return candidate.id().equals(other.id());
    }

    /** Whether the party committee may waive what speaks against the person (G9). */
    public boolean waivable() {
        return StillEligibleRule.waivable(against);
    }

    /** In Chinese, with the documents and places that ask for it. */
    public String reasons() {
        return against.stream()
                .map(ruling -> citations.cited(ruling.message(), ruling.clause()))
                .collect(Collectors.joining("；"));
    }

    /** What speaks against each of these people, in Chinese, a line each. */
    public static List<String> words(List<Unfit> people) {
        return people.stream()
                .map(unfit -> "%s不再符合条件：%s".formatted(unfit.candidate().name(), unfit.reasons()))
                .toList();
    }

    /** A finding for each ruling, in the given field. */
    public List<Finding> findings(String field) {
        return against.stream()
                .map(ruling -> new Finding(
                        field, "%s不再符合条件：%s".formatted(candidate.name(), ruling.message()), ruling.clause()))
                .toList();
    }
}
