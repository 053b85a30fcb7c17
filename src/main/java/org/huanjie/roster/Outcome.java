package org.huanjie.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.ids.CandidateId;

/**
 * What becomes of a candidate in one step.
 *
 * @param result what the candidate is told, in Chinese, with the clause
 * @param support how many spoke for the candidate; empty leaves what is known
 * @param until the last day on which the candidate may do something about it
 */
public record Outcome(
        CandidateId candidate, Progress decision, String result, Optional<Integer> support, Optional<LocalDate> until) {

    public Outcome(CandidateId candidate, Progress decision, String result) {
        this(candidate, decision, result, Optional.empty(), Optional.empty());
    }

    public Outcome(CandidateId candidate, Progress decision, String result, Optional<Integer> support) {
        this(candidate, decision, result, support, Optional.empty());
    }

    /** The same, said with its last day. */
    public Outcome until(LocalDate lastDay, String notice) {
        return new Outcome(candidate, decision, notice, support, Optional.of(lastDay));
    }
}
