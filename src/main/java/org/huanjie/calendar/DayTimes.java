package org.huanjie.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The moments of a day that deadlines and timers mean. */
@Component
public class DayTimes {

    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final Clock clock;

    public DayTimes(Clock clock) {
        this.clock = clock;
    }

    /** 00:00 of the day. */
    public Date start(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** 18:00 of the day. */
    public Date endOfWork(LocalDate day) {
        return Date.from(day.atTime(END_OF_WORK).atZone(clock.getZone()).toInstant());
    }

    /** 00:00 after the day. */
    public Date end(LocalDate day) {
        return start(day.plusDays(1));
    }
}
