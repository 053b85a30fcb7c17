package org.huanjie.lookback.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.lookback.web.ReadableLookBacks.LedgerLine;

/** The ledger of places of concern as an Excel workbook. */
final class LedgerSheet {

    private static final String PROGRAM = "Huanjie";
    private static final String VERSION = "1.0";
    private static final int FONT_SIZE = 11;
    private static final List<String> HEADS =
            List.of("编码", "村（社区）", "存在的问题", "具体情况", "整改措施", "责任人", "整改期限", "复查日", "复查情况和依据", "状态");
    private static final List<Integer> WIDTHS = List.of(15, 34, 34, 34, 34, 12, 12, 12, 34, 14);

    private LedgerSheet() {}

    static byte[] of(String title, List<LedgerLine> ledger) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, PROGRAM, VERSION)) {
            book.properties().setTitle(title);
            book.setGlobalDefaultFont("宋体", FONT_SIZE);
            fill(book.newWorksheet("重点关注台账"), title, ledger);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, String title, List<LedgerLine> ledger) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().set();
        row(sheet, 1, HEADS);
        sheet.range(1, 0, 1, HEADS.size() - 1).style().bold().set();
        for (int line = 0; line < ledger.size(); line++) {
            row(sheet, line + 2, cells(ledger.get(line)));
        }
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.freezePane(2, 2);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
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
