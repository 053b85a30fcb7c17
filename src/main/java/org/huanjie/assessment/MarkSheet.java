package org.huanjie.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.campaignscheme.CampaignScheme.Cause;
import org.huanjie.clause.Citations;

/** An assessment as an Excel workbook: a row for each division, and a sheet with the reason of every veto. */
final class MarkSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String SHADE = "F1E4E3";
    private static final int HEADER = 3;
    private static final int TITLE_SIZE = 16;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Huanjie", "1.0")) {
            book.properties().setTitle(title());
            book.setGlobalDefaultFont("宋体", 11);
            marks(book.newWorksheet("考核"));
            vetoes(book.newWorksheet("评优"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String title() {
        return assessment.campaign().title() + "考核（" + assessment.own().name() + "）";
    }

    private void marks(Worksheet sheet) {
        List<Target> columns = columns();
        heading(sheet, FIRST_TARGET + columns.size() + 1);
        sheet.value(HEADER, 0, "区划");
        sheet.value(HEADER, 1, "代码");
        for (int column = 0; column < columns.size(); column++) {
            Target target = columns.get(column);
            sheet.value(HEADER, FIRST_TARGET + column, citations.cited(target.title(), target.clause()));
        }
        sheet.value(HEADER, FIRST_TARGET + columns.size(), "评优");
        int row = HEADER + 1;
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
        sheet.freezePane(FIRST_TARGET, HEADER + 1);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        if (!assessment.interviewed().isEmpty()) {
            sheet.value(row + 2, 0, "进度靠后，约谈：" + String.join("、", assessment.interviewed()));
        }
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
        heading(sheet, 5);
        sheet.value(HEADER, 0, "区划");
        sheet.value(HEADER, 1, "制度");
        sheet.value(HEADER, 2, "原因");
        sheet.value(HEADER, 3, "后果");
        sheet.value(HEADER, 4, "依据");
        int row = HEADER + 1;
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
        sheet.width(0, 18);
        sheet.width(1, 16);
        sheet.width(2, 30);
        sheet.width(3, 36);
        sheet.width(4, 30);
    }

    private void heading(Worksheet sheet, int columns) {
        sheet.value(0, 0, title());
        sheet.style(0, 0).bold().fontSize(TITLE_SIZE).set();
        sheet.value(1, 0, "截至 " + MOMENT.format(assessment.at()));
        sheet.range(HEADER, 0, HEADER, columns - 1)
                .style()
                .bold()
                .fillColor(SHADE)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static String sentence(Vetoed veto) {
        return veto.title() + "：" + causes(veto) + "，" + veto.consequence();
    }

    private static String causes(Vetoed veto) {
        return veto.causes().stream().map(Cause::title).collect(Collectors.joining("、"));
    }
}
