package org.huanjie.election.rules;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.answer.Finding;
import org.huanjie.scheme.Scheme.Term;

/** Whether an election begins in time, and how far it may be early or late (B.1 Art 4, E20). */
public final class TermRule {

    /** How an election begins beside the end of the term. */
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

    /** Why an election may not begin then at all. */
    public static List<Finding> faults(LocalDate start, LocalDate termEnd, Term term) {
        boolean tooEarly = start.isBefore(termEnd.minusMonths(term.limitMonths()));
        boolean tooLate = start.isAfter(termEnd.plusMonths(term.limitMonths()));
        if (!tooEarly && !tooLate) {
            return List.of();
        }
        String message = "任期于%s届满，%s换届不得超过%d个月".formatted(termEnd, tooEarly ? "提前" : "延期", term.limitMonths());
        return List.of(new Finding("start", message, term.approval().basis().clause()));
    }
}
