package org.huanjie.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table that somebody sends as an office program writes it, read like answers into records.
 *
 * @param rows those without faults
 * @param faults those of the cells, each with its row and cell
 */
public record Table<R>(List<Row<R>> rows, List<Finding> faults) {

    public static final String CSV = "text/csv";

    public static final String TABS = "text/tab-separated-values";

    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What browsers call both kinds where Excel is installed. */
    public static final String EXCEL = "application/vnd.ms-excel";

    private static final int MOST_FAULTS = 1000;
    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

    /** One row. */
    public static final class Row<R> {

        private final String name;
        private final SheetRow place;
        private final R value;

        private Row(String name, SheetRow read, R value) {
            this.name = name;
            this.place = read.emptied();
            this.value = value;
        }

        public R value() {
            return value;
        }

        /** Counted from 0 behind the header, with empty rows. */
        public int index() {
            return place.index();
        }

        /** Such as {@code rows[3]}, counted from 0 behind the header, with empty rows. */
        public String path() {
            return name + "[" + place.index() + "]";
        }

        /** A fault of a value that shows only beside others, at its cell. */
        public Finding fault(String component, String message) {
            return new Finding(
                    path() + "." + component,
                    place.columns().cell(place.row(), component).orElse("第" + (place.row() + 1) + "行") + "：" + message,
                    "");
        }
    }

    /**
     * Reads all rows that are not empty.
     *
     * @param name of the list that they are, for the paths of faults
     * @param columns those that the table must have, beside the ones that every row must fill in
     * @throws Refusal when it is no table of such rows
     */
    public static <R> Table<R> read(byte[] sent, Class<R> row, String name, String... columns) {
        List<Row<R>> rows = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        each(sent, TableSize.USUAL, row, name, Set.of(columns), rows::add, faults::add);
        return new Table<>(List.copyOf(rows), List.copyOf(faults));
    }

    /** Reads row by row; the faults of a row come before it. */
    static <R> void each(
            byte[] sent,
            TableSize size,
            Class<R> type,
            String name,
            Set<String> columns,
            Consumer<Row<R>> rows,
            Consumer<Finding> faults) {
        RecordValue value = RecordValue.of(type, Format.JSON);
        try (SheetCells sheet = SheetCells.open(sent, new Headings(value.fields(""), columns), size)) {
            sheet.faults().forEach(faults);
            for (Optional<SheetRow> next = sheet.next(name); next.isPresent(); next = sheet.next(name)) {
                SheetRow row = next.get();
                String path = name + "[" + row.index() + "]";
                ReadContext spot = new ReadContext(path, "", "", row, new ArrayList<>());
                Object read = value.read(row.sent(), spot);
                row.faults().forEach(faults);
                spot.faults().stream()
                        .filter(fault -> !sheet.misses(path, fault.field()))
                        .forEach(faults);
                if (read != null) {
                    rows.accept(new Row<>(name, row, type.cast(read)));
                }
            }
        }
    }

    /** @throws Refusal with the faults of cells and what else is wrong, if anything is, row by row */
    public void refuse(List<Finding> others) {
        List<Finding> all = new ArrayList<>(faults);
        all.addAll(others);
        if (!all.isEmpty()) {
            List<Finding> ordered = inOrder(all);
            throw new Refusal(all.size() > MOST_FAULTS ? beginning(ordered) : ordered);
        }
    }

    /** Faults as a person meets them who reads the table: those of the whole first, then row by row. */
    public static List<Finding> inOrder(List<Finding> faults) {
        return faults.stream().sorted(Comparator.comparingInt(Table::row)).toList();
    }

    private static List<Finding> beginning(List<Finding> all) {
        List<Finding> first = new ArrayList<>(all.subList(0, MOST_FAULTS));
        first.add(new Finding("", "另有" + (all.size() - MOST_FAULTS) + "处错误没有列出", ""));
        return first;
    }

    private static int row(Finding fault) {
        Matcher row = ROW.matcher(fault.field());
        return row.find() ? Integer.parseInt(row.group(1)) : fault.field().isEmpty() ? -1 : Integer.MAX_VALUE;
    }
}
