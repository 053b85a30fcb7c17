package org.huanjie.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * One row.
     *
     * @param path such as {@code rows[3]}, counted from 0 behind the header, with empty rows
     * @param cells for each component what its cell is called, such as {@code 第5行“姓名”(B5)}
     */
    public record Row<R>(String path, R value, Map<String, String> cells) {

        /** A fault of a value that shows only beside others, at its cell. */
        public Finding fault(String component, String message) {
            return new Finding(path + "." + component, cells.get(component) + "：" + message, "");
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
        RecordValue value = RecordValue.of(row, Format.JSON);
        SheetCells sheet = SheetCells.read(sent, new Headings(value.fields(""), Set.of(columns)));
        List<Row<R>> rows = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        for (SheetRow each : sheet.rows(name)) {
            String path = name + "[" + each.index() + "]";
            ReadContext spot = new ReadContext(path, "", "", each, new ArrayList<>());
            Object read = value.read(each.sent(), spot);
            if (read != null) {
                rows.add(new Row<>(path, row.cast(read), each.cells()));
            }
            spot.faults().stream()
                    .filter(fault -> !sheet.misses(path, fault.field()))
                    .forEach(faults::add);
        }
        faults.addAll(0, sheet.faults());
        return new Table<>(List.copyOf(rows), List.copyOf(faults));
    }

    /** @throws Refusal with the faults of cells and what else is wrong, if anything is, row by row */
    public void refuse(List<Finding> others) {
        List<Finding> all = new ArrayList<>(faults);
        all.addAll(others);
        if (!all.isEmpty()) {
            all.sort(Comparator.comparingInt(Table::row));
            throw new Refusal(all.size() > MOST_FAULTS ? beginning(all) : all);
        }
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
