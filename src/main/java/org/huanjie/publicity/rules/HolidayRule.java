package org.huanjie.publicity.rules;

import java.time.LocalDate;
import org.huanjie.calendar.rules.WorkingCalendar;

/** A notice posted only while everyone is away is hardly public: a window wholly inside a long holiday deserves a warning (E.1). */
public final class HolidayRule {

    /** Days off in a row that make a long holiday; a weekend has two. */
    private static final int LONG = 3;

    private HolidayRule() {}

    /** @param from the day of posting, which is not counted */
    public static boolean insideLongHoliday(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        LocalDate first = from.plusDays(1);
        boolean allOff = first.datesUntil(to.plusDays(1)).noneMatch(calendar::works);
        return allOff && daysOffAround(first, calendar) >= LONG;
    }

    private static int daysOffAround(LocalDate day, WorkingCalendar calendar) {
        int off = 1;
        for (LocalDate before = day.minusDays(1); !calendar.works(before); before = before.minusDays(1)) {
            off++;
        }
        for (LocalDate after = day.plusDays(1); !calendar.works(after); after = after.plusDays(1)) {
            off++;
        }
        return off;
    }
}
