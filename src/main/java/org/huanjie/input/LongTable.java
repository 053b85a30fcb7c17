package org.huanjie.input;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.huanjie.input.Table.Row;

/** A table that is too long to be kept: it is read row by row, as often as it is asked. */
public final class LongTable<R> {

    private final byte[] sent;
    private final Class<R> row;
    private final String name;
    private final Set<String> columns;

    /**
     * @param name of the list that its rows are, for the paths of faults
     * @param columns those that the table must have, beside the ones that every row must fill in
     */
    public LongTable(byte[] sent, Class<R> row, String name, String... columns) {
        this.sent = sent;
        this.row = row;
        this.name = name;
        this.columns = Set.of(columns);
    }

    /**
     * Shows the cells of one column as they were written, with nothing judged.
     *
     * @throws Refusal when it is no table of such rows
     */
    public void column(String component, Consumer<String> cells) {
        Headings headings = new Headings(RecordValue.of(row, Format.JSON).fields(""), columns);
        try (SheetCells sheet = SheetCells.open(sent, headings, TableSize.LONG)) {
            for (Optional<SheetRow> next = sheet.next(name); next.isPresent(); next = sheet.next(name)) {
                cells.accept(next.get().sent().path(component).asText());
            }
        }
    }

    /**
     * Shows all rows that are not empty and can be read, and the faults of cells, from top to bottom.
     *
     * @throws Refusal when it is no table of such rows
     */
    public void each(Consumer<Row<R>> rows, Consumer<Finding> faults) {
        Table.each(sent, TableSize.LONG, row, name, columns, rows, faults);
    }
}
