package org.huanjie.scheme;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.huanjie.calendar.Calendars;
import org.huanjie.scheme.rules.Timetable;
import org.springframework.stereotype.Service;

/** Timetables by the working calendar as it is now. */
@Service
public class Timetables {

    private final Calendars calendars;

    Timetables(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @see Timetable#of */
    public Timetable of(Scheme scheme, LocalDate start, Optional<LocalDate> partyElectionEnd) {
        return Timetable.of(scheme, start, partyElectionEnd, calendars.current());
    }

    /** @see Timetable#shifted */
    public Timetable shifted(
            Timetable timetable, Scheme scheme, int days, Set<String> begun, Optional<LocalDate> partyElectionEnd) {
        return timetable.shifted(scheme, days, begun, partyElectionEnd, calendars.current());
    }
}
