package org.huanjie.election.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Scheme.Term;

/** Whether an election begins in time, and how far it may be early or late (B.1 Art 4, E20). */
public final class TermRule {

    /** When an election begins relative to the end of the term. */
    public enum Timing {
        EARLY,
        IN_TIME,
        LATE
    }

    private TermRule() {}

    /** @param termEnd the last day of the present committee's term */
    public static Timing of(LocalDate start, LocalDate termEnd, Term term) {
        if (start.isAfter(termEnd)) {
            return Timing.LATE;
        }
        return start.isBefore(termEnd.minusMonths(term.regularMonths())) ? Timing.EARLY : Timing.IN_TIME;
    }

    /** Why an election may not begin then at all, by the end of the term that somebody has named. */
    public static List<Finding> faults(LocalDate start, LocalDate termEnd, Term term) {
        boolean tooLate = start.isAfter(termEnd.plusMonths(term.limitMonths()));
        return tooLate ? List.of(fault("延期", termEnd, term)) : tooEarly(start, termEnd, term);
    }

    /**
     * Likewise by the end that is recorded. However late it is, a committee whose term is over must be elected anew, with the approval that a late election
     * takes.
     *
     * @param named the end that somebody has named
     */
    public static List<Finding> recorded(LocalDate start, LocalDate recorded, Optional<LocalDate> named, Term term) {
        List<Finding> faults = new ArrayList<>(tooEarly(start, recorded, term));
        named.filter(other -> !other.equals(recorded))
                .ifPresent(other -> faults.add(new Finding(
                        "termEnd",
                        "本届任期登记为%s届满，填写的是%s；以登记的为准，可以不填".formatted(recorded, other),
                        term.approval().basis().clause())));
        return List.copyOf(faults);
    }

    private static List<Finding> tooEarly(LocalDate start, LocalDate termEnd, Term term) {
        boolean tooEarly = start.isBefore(termEnd.minusMonths(term.limitMonths()));
        return tooEarly ? List.of(fault("提前", termEnd, term)) : List.of();
    }

    private static Finding fault(String timing, LocalDate termEnd, Term term) {
        String message = "任期于%s届满，%s换届不得超过%d个月".formatted(termEnd, timing, term.limitMonths());
        return new Finding("start", message, term.approval().basis().clause());
    }
}
