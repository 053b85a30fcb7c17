package org.huanjie.election;

import org.huanjie.calendar.CalendarChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Recomputes the timetables of running elections when a calendar year is imported. */
@Component
class CalendarListener {

    private final ElectionService elections;

    CalendarListener(ElectionService elections) {
        this.elections = elections;
    }

    @EventListener
    void calendarChanged(CalendarChanged change) {
        elections.reschedule();
    }
}
