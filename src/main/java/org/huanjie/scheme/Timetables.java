package org.huanjie.scheme;

import java.time.LocalDate;
import java.util.Optional;
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
}
