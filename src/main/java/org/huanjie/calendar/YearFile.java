package org.huanjie.calendar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.input.CsvTable;
import org.huanjie.input.Refusal;

/** The text of a year: a header line {@code date,kind,name} and one row for each day that is not what its weekday says. */
final class YearFile {

    private static final List<String> HEADER = List.of("date", "kind", "name");
    private static final int MOST_ROWS = 366;
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private YearFile() {}

    /** @throws Refusal with all faults when the text is not a year's data */
    static CalendarYear read(String text) {
        List<SpecialDay> days = days(CsvTable.read(text, HEADER));
        return YearCheck.year(yearOf(days), days);
    }

    /** The year of the first row that has a date. */
    static int yearOf(List<SpecialDay> days) {
        return days.stream()
                .flatMap(day -> YearCheck.date(day.date()).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(YearCheck.undated(days)))
                .getYear();
    }

    static String write(List<SpecialDay> days) {
        return days.stream()
                .map(day -> String.join(",", day.date(), day.kind(), quoted(day.name())))
                .collect(Collectors.joining("\n", String.join(",", HEADER) + "\n", "\n"));
    }

    /** The rows of a file as somebody sends it. */
    static List<SpecialDay> rows(byte[] sent) {
        return days(CsvTable.read(sent, HEADER));
    }

    private static List<SpecialDay> days(CsvTable table) {
        return bounded(table.rows().stream().map(YearFile::day).toList());
    }

    static List<SpecialDay> bounded(List<SpecialDay> days) {
        if (days.size() > MOST_ROWS) {
            throw new Refusal("days", "一年最多" + MOST_ROWS + "行", "");
        }
        return days;
    }

    private static SpecialDay day(CsvTable.Row row) {
        return new SpecialDay(
                written(row.values().get(0)), row.values().get(1), row.values().get(2));
    }

    /** A date as office programs and people here write it, turned into ours. */
    private static String written(String date) {
        Matcher parts = DATE.matcher(date);
        return parts.matches()
                ? "%s-%02d-%02d"
                        .formatted(parts.group(1), Integer.valueOf(parts.group(2)), Integer.valueOf(parts.group(3)))
                : date;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
