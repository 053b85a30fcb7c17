package org.huanjie.reporting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.Body;
import org.huanjie.access.BodyKind;
import org.huanjie.calendar.Calendars;
import org.huanjie.reporting.Problem.Sort;
import org.huanjie.reporting.rules.Responsibility;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Schemes;
import org.springframework.stereotype.Component;

/** How late something is, and who answers for it (LN-3.5). */
@Component
class Lateness {

    private final EscalationChain levels;
    private final Schemes schemes;
    private final Calendars calendars;
    private final ReportSchedule rhythm;

    Lateness(EscalationChain levels, Schemes schemes, Calendars calendars, ReportSchedule rhythm) {
        this.levels = levels;
        this.schemes = schemes;
        this.calendars = calendars;
        this.rhythm = rhythm;
    }

    /** The first day on which an election may have begun to belong to this term. */
    LocalDate termBefore(LocalDate today) {
        return today.minus(rhythm.term());
    }

    /** Something late since a day; the name of a level above is left open. */
    Problem problem(Standing standing, Sort sort, String evidence, LocalDate since, LocalDate today) {
        String responsible = levels.of(scheme(standing).escalation(), standing.division(), Optional.of(since));
        boolean own = seat(responsible).equals(standing.division());
        return new Problem(
                standing.election(),
                standing.division(),
                standing.body(),
                sort,
                evidence,
                since,
                Responsibility.workingDays(since, today, calendars.current()),
                responsible,
                own ? standing.body() : "");
    }

    /** The last day on which a body that has been asked answers in time (B.4); nothing where the scheme sets no time. */
    Optional<LocalDate> replyDue(Standing standing, LocalDate asked) {
        return scheme(standing).approvals().reply().map(reply -> asked.plusMonths(reply.months()));
    }

    private Scheme scheme(Standing standing) {
        return schemes.find(standing.scheme(), standing.schemeVersion()).orElseThrow();
    }

    static String seat(String group) {
        return Body.ofGroup(group).orElseThrow().division();
    }

    static Problem named(Problem problem, Map<String, String> names) {
        String seat = seat(problem.responsible());
        return new Problem(
                problem.election(),
                problem.division(),
                problem.body(),
                problem.sort(),
                problem.evidence(),
                problem.since(),
                problem.days(),
                problem.responsible(),
                names.getOrDefault(seat, seat) + BodyKind.LEAGUE.title());
    }
}
