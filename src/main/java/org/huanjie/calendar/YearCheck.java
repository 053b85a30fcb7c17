package org.huanjie.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;

/** Checks the rows of a year that somebody imports, and makes a year of them. */
final class YearCheck {

    static final int FIRST_YEAR = 2004;
    static final int LAST_YEAR = 2100;

    /** Statutory holidays of a fixed date: a file that lacks one is not a whole year. */
    private static final List<MonthDay> FIXED_HOLIDAYS =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1));

    private static final int LONGEST_NAME = 40;

    private final int year;
    private final Place place;
    private final List<Finding> faults = new ArrayList<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> work = new HashSet<>();

    /** Says where a row with a fault stands. */
    interface Place {

        Finding fault(int row, String field, String message);
    }

    YearCheck(int year, List<SpecialDay> days, Place place) {
        this.year = year;
        this.place = place;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            faults.add(new Finding("year", "年份应在" + FIRST_YEAR + "到" + LAST_YEAR + "之间，现为" + year, ""));
            return;
        }
        for (int row = 0; row < days.size(); row++) {
            check(row, days.get(row));
        }
        FIXED_HOLIDAYS.forEach(this::requireOff);
    }

    /** Of rows that were sent as a list. */
    YearCheck(int year, List<SpecialDay> days) {
        this(
                year,
                days,
                (row, field, message) ->
                        new Finding("days[" + row + "]." + field, "数据第" + (row + 1) + "行：" + message, ""));
    }

    /** Those of all rows. */
    List<Finding> faults() {
        return faults;
    }

    /** @throws Refusal with the faults of all rows */
    CalendarYear year() {
        Refusal.ifAny(faults);
        return new CalendarYear(year, off, work);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private void check(int row, SpecialDay day) {
        if (day.name().length() > LONGEST_NAME) {
            fault(row, "name", "节日名称不能超过" + LONGEST_NAME + "个字");
        }
        boolean kindKnown = day.kind().equals(SpecialDay.OFF) || day.kind().equals(SpecialDay.WORK);
        if (!kindKnown) {
            fault(row, "kind", "应为off（放假）或work（上班），现为“" + shortened(day.kind()) + "”");
        }
        date(day.date())
                .ifPresentOrElse(
                        date -> check(row, date, day.kind()),
                        () -> fault(row, "date", "应为2027-01-01这样的日期，现为“" + shortened(day.date()) + "”"));
    }

    private void check(int row, LocalDate date, String kind) {
        if (date.getYear() != year) {
            fault(row, "date", date + "不是" + year + "年的日期");
        } else if (off.contains(date) || work.contains(date)) {
            fault(row, "date", date + "写了两次");
        } else if (kind.equals(SpecialDay.WORK) && CalendarYear.weekday(date)) {
            fault(row, "date", date + "不是星期六或星期日，不会是调休上班日");
        }
        (kind.equals(SpecialDay.WORK) ? work : off).add(date);
    }

    private void requireOff(MonthDay holiday) {
        LocalDate date = holiday.atYear(year);
        if (!off.contains(date)) {
            faults.add(new Finding("days", "缺少法定节假日" + date + "，数据不完整", ""));
        }
    }

    private void fault(int row, String field, String message) {
        faults.add(place.fault(row, field, message));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }
}
