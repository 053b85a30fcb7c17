package org.huanjie.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.InChinese;
import org.huanjie.input.KebabEnums;
import org.huanjie.input.Refusal;
import org.huanjie.input.Table;

/** The table of a year: a row for each day that is not what its weekday says. */
final class YearFile {

    private static final List<String> HEADER = List.of("date", "kind", "name");
    private static final int MOST_ROWS = 366;

    enum Kind implements InChinese {
        OFF("放假"),
        WORK("上班");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    record DayRow(
            @Field("日期") LocalDate date,
            @Field("类别") Kind kind,
            @Field(value = "节日", required = false) String name) {

        SpecialDay day() {
            return new SpecialDay(date.toString(), KebabEnums.name(kind), name);
        }
    }

    private YearFile() {}

    /** @throws Refusal with all faults when the text is not a year's data */
    static CalendarYear read(String text) {
        return year(table(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws Refusal when it is no such table */
    static Table<DayRow> table(byte[] sent) {
        Table<DayRow> table = Table.read(sent, DayRow.class, "days");
        refuseTooMany(table.rows());
        return table;
    }

    /** @throws Refusal with all faults, each at its cell */
    static CalendarYear year(Table<DayRow> table) {
        List<SpecialDay> days = days(table);
        if (days.isEmpty()) {
            table.refuse(table.faults().isEmpty() ? List.of(new Finding("days", "没有一行写着日期", "")) : List.of());
        }
        YearCheck check =
                new YearCheck(table.rows().get(0).value().date().getYear(), days, (row, field, message) -> table.rows()
                        .get(row)
                        .fault(field, message));
        table.refuse(check.faults());
        return check.year();
    }

    static List<SpecialDay> days(Table<DayRow> table) {
        return table.rows().stream().map(row -> row.value().day()).toList();
    }

    static String write(List<SpecialDay> days) {
        return days.stream()
                .map(day -> String.join(",", day.date(), day.kind(), quoted(day.name())))
                .collect(Collectors.joining("\n", String.join(",", HEADER) + "\n", "\n"));
    }

    static void refuseTooMany(List<?> days) {
        if (days.size() > MOST_ROWS) {
            throw new Refusal("days", "一年最多" + MOST_ROWS + "行", "");
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
