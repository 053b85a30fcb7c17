package org.huanjie.assessment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.campaignscheme.CampaignScheme.Cause;
import org.huanjie.clause.Citations;
import org.huanjie.sheet.SheetBook;
import org.huanjie.sheet.SheetHead;

/** An assessment as an Excel workbook: a row for each division, and a sheet with the reason of every veto. */
final class MarkSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FIRST_TARGET = 2;

    private final Assessment assessment;
    private final Citations citations;

    private MarkSheet(Assessment assessment, Citations citations) {
        this.assessment = assessment;
        this.citations = citations;
    }

    static byte[] of(Assessment assessment, Citations citations) {
        return new MarkSheet(assessment, citations).written();
    }

    private byte[] written() {
        return SheetBook.of(title(), book -> {
            marks(book.newWorksheet("考核"));
            vetoes(book.newWorksheet("评优"));
        });
    }

    private String title() {
        return assessment.campaign().title() + "考核（" + assessment.own().name() + "）";
    }

    private void marks(Worksheet sheet) {
        List<Target> columns = columns();
        head(sheet, titles(columns));
        int row = SheetHead.ROW + 1;
        for (Mark mark : assessment.lines()) {
            row(sheet, row, mark, columns);
            row++;
        }
        row(sheet, row, assessment.own(), columns);
        sheet.range(row, 0, row, FIRST_TARGET + columns.size())
                .style()
                .bold()
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.width(0, 18);
        sheet.width(1, 14);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(FIRST_TARGET + column, 16);
        }
        sheet.width(FIRST_TARGET + columns.size(), 40);
        sheet.freezePane(FIRST_TARGET, SheetHead.ROW + 1);
        SheetHead.landscape(sheet);
        if (!assessment.interviewed().isEmpty()) {
            sheet.value(row + 2, 0, "进度靠后，约谈：" + String.join("、", assessment.interviewed()));
        }
    }

    private List<String> titles(List<Target> columns) {
        return Stream.of(
                        Stream.of("区划", "代码"),
                        columns.stream().map(target -> citations.cited(target.title(), target.clause())),
                        Stream.of("评优"))
                .flatMap(titles -> titles)
                .toList();
    }

    /** What is asked of the divisions below, or of the division itself where it has none. */
    private List<Target> columns() {
        return assessment.lines().isEmpty()
                ? assessment.own().targets()
                : assessment.lines().get(0).targets();
    }

    private void row(Worksheet sheet, int row, Mark mark, List<Target> columns) {
        sheet.value(row, 0, mark.name());
        sheet.value(row, 1, mark.division());
        for (int column = 0; column < columns.size(); column++) {
            String id = columns.get(column).id();
            int place = FIRST_TARGET + column;
            mark.targets().stream()
                    .filter(target -> target.id().equals(id))
                    .findFirst()
                    .ifPresent(target -> sheet.value(row, place, target.reached() + "/" + target.required()));
        }
        sheet.value(
                row,
                FIRST_TARGET + columns.size(),
                mark.vetoes().stream().map(MarkSheet::sentence).collect(Collectors.joining("；")));
        sheet.range(row, 0, row, FIRST_TARGET + columns.size())
                .style()
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private void vetoes(Worksheet sheet) {
        head(sheet, List.of("区划", "制度", "原因", "后果", "依据"));
        int row = SheetHead.ROW + 1;
        for (Mark mark : assessment.lines()) {
            for (Vetoed veto : mark.vetoes()) {
                sheet.value(row, 0, mark.name());
                sheet.value(row, 1, veto.title());
                sheet.value(row, 2, causes(veto));
                sheet.value(row, 3, veto.consequence());
                sheet.value(row, 4, citations.words(veto.clause()));
                row++;
            }
        }
        SheetHead.widths(sheet, 18, 16, 30, 36, 30);
    }

    private void head(Worksheet sheet, List<String> titles) {
        SheetHead.write(sheet, title(), "截至 " + MOMENT.format(assessment.at()), titles);
    }

    private static String sentence(Vetoed veto) {
        return veto.title() + "：" + causes(veto) + "，" + veto.consequence();
    }

    private static String causes(Vetoed veto) {
        return veto.causes().stream().map(Cause::title).collect(Collectors.joining("、"));
    }
}
