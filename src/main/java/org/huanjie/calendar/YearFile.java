package org.huanjie.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.huanjie.answer.Refusal;

/** The text of a year: a header line {@code date,kind,name} and one row for each day that is not what its weekday says. */
final class YearFile {

    private static final List<String> HEADER = List.of("date", "kind", "name");
    private static final int MOST_ROWS = 366;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private YearFile() {}

    /** @throws Refusal with all faults when the text is not a year's data */
    static CalendarYear read(String text) {
        List<SpecialDay> days = rows(text);
        return YearCheck.year(yearOf(days), days);
    }

    /** The year of the first row that has a date. */
    static int yearOf(List<SpecialDay> days) {
        return days.stream()
                .flatMap(day -> YearCheck.date(day.date()).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal("days", "没有一行写着日期", ""))
                .getYear();
    }

    static String write(List<SpecialDay> days) {
        return days.stream()
                .map(day -> String.join(",", day.date(), day.kind(), quoted(day.name())))
                .collect(Collectors.joining("\n", String.join(",", HEADER) + "\n", "\n"));
    }

    static List<SpecialDay> rows(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(plain))
                .setFormat(FORMAT)
                .get()) {
            if (!parser.getHeaderNames().equals(HEADER)) {
                throw new Refusal("days", "第一行应为" + String.join(",", HEADER), "");
            }
            return bounded(
                    parser.stream().map(YearFile::day).limit(MOST_ROWS + 1L).toList());
        } catch (CSVException | UncheckedIOException | IllegalArgumentException broken) {
            throw new Refusal("days", "不是正确的CSV表格", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<SpecialDay> bounded(List<SpecialDay> days) {
        if (days.size() > MOST_ROWS) {
            throw new Refusal("days", "一年最多" + MOST_ROWS + "行", "");
        }
        return days;
    }

    private static SpecialDay day(CSVRecord row) {
        return new SpecialDay(value(row, "date"), value(row, "kind"), value(row, "name"));
    }

    private static String value(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
