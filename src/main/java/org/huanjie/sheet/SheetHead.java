package org.huanjie.sheet;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/** The top of a sheet: its title, a line on what it shows, and the titles of the columns; the table begins below. */
public final class SheetHead {

    /** The row of the columns' titles, counted from 0. */
    public static final int ROW = 3;

    private static final String SHADE = "F1E4E3";
    private static final int TITLE_SIZE = 16;

    private SheetHead() {}

    public static void write(Worksheet sheet, String title, String below, List<String> columns) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(TITLE_SIZE).set();
        sheet.value(1, 0, below);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(ROW, column, columns.get(column));
        }
        sheet.range(ROW, 0, ROW, columns.size() - 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, ROW + 1);
    }

    /** Printed on landscape pages, as wide as the paper. */
    public static void landscape(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
    }

    public static void widths(Worksheet sheet, int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }
}
