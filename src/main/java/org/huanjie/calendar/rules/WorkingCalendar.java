package org.huanjie.calendar.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huanjie.calendar.CalendarYear;
import org.huanjie.calendar.LikelyHoliday;

/**
 * Tells working days from days off.
 *
 * @param years the years that are known
 * @param lenient whether an unknown year counts as one in which weekends alone are off; a strict calendar refuses it
 * @param likely holidays of unknown years whose days off are not announced yet; nothing is counted by them
 */
public record WorkingCalendar(Map<Integer, CalendarYear> years, boolean lenient, List<LikelyHoliday> likely) {

    public WorkingCalendar {
        years = Map.copyOf(years);
        likely = List.copyOf(likely);
    }

    /** A calendar that refuses the years it does not know. */
    public static WorkingCalendar strict(Map<Integer, CalendarYear> years) {
        return new WorkingCalendar(years, false, List.of());
    }

    /** The same calendar, which knows of holidays to come. */
    public WorkingCalendar expecting(List<LikelyHoliday> holidays) {
        return new WorkingCalendar(years, lenient, holidays);
    }

    /** The same years, but an unknown one counts weekends only. */
    public WorkingCalendar assumingWeekends() {
        return new WorkingCalendar(years, true, likely);
    }

    /** @throws UnknownYear when the calendar is strict and has no data for the day's year */
    public boolean works(LocalDate day) {
        CalendarYear year = years.get(day.getYear());
        return year == null ? worksInUnknownYear(day) : year.works(day);
    }

    /** The day itself, or the next working day when it is off. */
    public LocalDate firstWorkingDayFrom(LocalDate day) {
        LocalDate candidate = day;
        while (!works(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The years from the first to the last day for which there is no data, in order. */
    public List<Integer> unknownYears(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .filter(year -> !years.containsKey(year))
                .boxed()
                .toList();
    }

    private boolean worksInUnknownYear(LocalDate day) {
        if (!lenient) {
            throw new UnknownYear(day.getYear());
        }
        return CalendarYear.weekday(day);
    }
}
