package org.huanjie.eligibility.rules;

import java.util.List;
import java.util.Set;

/** A candidate who passed the review stays eligible: no rule fails, and none requires a waiver that was not granted (G9). */
public final class StillEligibleRule {

    private StillEligibleRule() {}

    /**
     * What speaks against somebody now; empty when nothing does.
     *
     * @param rulings what the rules say of the facts of now
     * @param waived the rules that have been waived for the person
     */
    public static List<Ruling> against(List<Ruling> rulings, Set<String> waived) {
        return rulings.stream()
                .filter(ruling -> ruling.outcome() == Ruling.Outcome.FAIL
                        || ruling.outcome() == Ruling.Outcome.WAIVER && !waived.contains(ruling.rule()))
                .toList();
    }

    /** Whether a waiver is all that is missing. */
    public static boolean waivable(List<Ruling> against) {
        return against.stream().noneMatch(ruling -> ruling.outcome() == Ruling.Outcome.FAIL);
    }
}
