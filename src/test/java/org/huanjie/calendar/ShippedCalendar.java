package org.huanjie.calendar;

import org.huanjie.calendar.rules.WorkingCalendar;

/** The calendar as it is shipped, for tests. */
public final class ShippedCalendar {

    private ShippedCalendar() {}

    public static WorkingCalendar strict() {
        return WorkingCalendar.strict(ShippedYears.read());
    }
}
