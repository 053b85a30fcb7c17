package org.huanjie.lookback.web;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.lookback.web.ReadableLookBacks.LedgerLine;
import org.huanjie.sheet.SheetBook;
import org.huanjie.sheet.SheetHead;

/** The ledger of places of concern as an Excel workbook. */
final class LedgerSheet {

    private static final List<String> HEADS =
            List.of("编码", "村（社区）", "存在的问题", "具体情况", "整改措施", "责任人", "整改期限", "复查日", "复查情况和依据", "状态");
    private static final int[] WIDTHS = {15, 34, 34, 34, 34, 12, 12, 12, 34, 14};

    private LedgerSheet() {}

    static byte[] of(String title, List<LedgerLine> ledger) {
        return SheetBook.of(title, book -> fill(book.newWorksheet("重点关注台账"), title, ledger));
    }

    private static void fill(Worksheet sheet, String title, List<LedgerLine> ledger) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().set();
        row(sheet, 1, HEADS);
        sheet.range(1, 0, 1, HEADS.size() - 1).style().bold().set();
        for (int line = 0; line < ledger.size(); line++) {
            row(sheet, line + 2, cells(ledger.get(line)));
        }
        SheetHead.widths(sheet, WIDTHS);
        sheet.freezePane(2, 2);
        SheetHead.landscape(sheet);
    }

    private static List<String> cells(LedgerLine line) {
        return List.of(
                line.division(),
                line.place(),
                String.join("；", line.concerns()),
                line.facts(),
                line.measures(),
                line.leader(),
                line.deadline(),
                line.recheckOn(),
                line.evidence(),
                line.state());
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }
}
