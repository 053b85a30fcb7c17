package org.huanjie.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.access.BodyKind;
import org.huanjie.calendar.Calendars;
import org.huanjie.division.Codes;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.Responsible;
import org.huanjie.reporting.rules.Responsibility;
import org.huanjie.scheme.Scheme.Escalation;
import org.springframework.stereotype.Component;

/** The one level that answers for an election now: a township's body, then its county's, then its city's (LN-3.1, LN-3.5). */
@Component
public class EscalationChain implements Responsible {

    private final Elections elections;
    private final Calendars calendars;
    private final Clock clock;

    EscalationChain(Elections elections, Calendars calendars, Clock clock) {
        this.elections = elections;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String of(Election election) {
        return of(
                elections.scheme(election.id()).escalation(),
                election.division(),
                Optional.ofNullable(election.overdueSince()));
    }

    /**
     * The group that answers for what has been overdue since a day.
     *
     * @param overdueSince empty while it is in time
     */
    String of(Escalation escalation, String division, Optional<LocalDate> overdueSince) {
        int up = overdueSince.isEmpty()
                ? 0
                : Responsibility.levelsUp(overdueSince, LocalDate.now(clock), escalation, calendars.current());
        String code = division;
        for (int level = 0; level < up; level++) {
            code = Codes.superior(code);
        }
        return BodyKind.LEAGUE.body(code).group();
    }
}
