package org.huanjie.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.clause.Citations;

/** A report as an Excel workbook: the table with its totals, and a sheet each for problems, bodies that did not move and what comes next. */
final class ReportSheet {

    private static final String PROGRAM = "Huanjie";
    private static final String VERSION = "1.0";
    private static final String SHADE = "F1E4E3";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int HEADER = 3;
    private static final int TITLE_SIZE = 16;
    private static final int PERCENT = 100;

    private ReportSheet() {}

    static byte[] of(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, PROGRAM, VERSION)) {
            book.properties().setTitle(report.title());
            book.setGlobalDefaultFont("宋体", 11);
            table(book.newWorksheet(report.kind().title()), report);
            problems(book, report);
            unmoved(book, report);
            ahead(book, report);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void table(Worksheet sheet, Report report) {
        List<Figure> figures = Figure.of(report.kind());
        int columns = figures.size() + 3;
        sheet.value(0, 0, report.title());
        sheet.range(0, 0, 0, columns - 1).merge();
        sheet.style(0, 0)
                .bold()
                .fontSize(TITLE_SIZE)
                .horizontalAlignment("center")
                .set();
        sheet.value(1, 0, period(report));
        sheet.range(1, 0, 1, columns - 1).merge();
        sheet.style(1, 0).horizontalAlignment("center").set();
        sheet.value(HEADER, 0, "区划");
        sheet.value(HEADER, 1, "代码");
        for (int column = 0; column < figures.size(); column++) {
            sheet.value(HEADER, column + 2, figures.get(column).title());
        }
        sheet.value(HEADER, columns - 1, "完成率");
        heading(sheet, columns);
        int row = HEADER + 1;
        for (ReportLine line : report.lines()) {
            line(sheet, row, line, figures);
            row++;
        }
        line(sheet, row, report.total(), figures);
        sheet.range(row, 0, row, columns - 1)
                .style()
                .bold()
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.width(0, 18);
        sheet.width(1, 14);
        for (int column = 2; column < columns; column++) {
            sheet.width(column, 9);
        }
        sheet.freezePane(2, HEADER + 1);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        if (!report.lastThree().isEmpty()) {
            sheet.value(
                    row + 2, 0, Citations.shipped().cited("进度靠后", "F.4") + "：" + String.join("、", report.lastThree()));
        }
    }

    private static void line(Worksheet sheet, int row, ReportLine line, List<Figure> figures) {
        sheet.value(row, 0, line.name());
        sheet.value(row, 1, line.code());
        for (int column = 0; column < figures.size(); column++) {
            sheet.value(row, column + 2, line.of(figures.get(column)));
        }
        sheet.value(row, figures.size() + 2, (double) line.percentCompleted() / PERCENT);
        sheet.range(row, 0, row, figures.size() + 2)
                .style()
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.style(row, figures.size() + 2)
                .format("0%")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static void problems(Workbook book, Report report) {
        Worksheet sheet = book.newWorksheet("问题清单");
        titles(sheet, report, "换届单位", "问题", "情况", "起始日", "逾期工作日", "责任单位（唯一）", "换届编号");
        int row = HEADER + 1;
        for (Problem problem : report.problems()) {
            sheet.value(row, 0, problem.body());
            sheet.value(row, 1, problem.sort().title());
            sheet.value(row, 2, problem.evidence());
            sheet.value(row, 3, problem.since().toString());
            sheet.value(row, 4, problem.days());
            sheet.value(row, 5, problem.responsibleName());
            sheet.value(row, 6, problem.election().value());
            row++;
        }
        widths(sheet, 26, 18, 36, 13, 12, 24, 22);
    }

    private static void unmoved(Workbook book, Report report) {
        Worksheet sheet = book.newWorksheet("零报告");
        titles(sheet, report, "换届单位", "区划代码", "换届编号");
        int row = HEADER + 1;
        for (InactiveBody unmoved : report.unmoved()) {
            sheet.value(row, 0, unmoved.body());
            sheet.value(row, 1, unmoved.division());
            sheet.value(
                    row,
                    2,
                    unmoved.election().isEmpty() ? "未启动" : unmoved.election().value());
            row++;
        }
        widths(sheet, 30, 16, 22);
    }

    private static void ahead(Workbook book, Report report) {
        if (report.ahead().isEmpty()) {
            return;
        }
        Worksheet sheet = book.newWorksheet("未来七天");
        titles(sheet, report, "日期", "换届单位", "事项", "换届编号");
        int row = HEADER + 1;
        for (KeyDate date : report.ahead()) {
            sheet.value(row, 0, date.day().toString());
            sheet.value(row, 1, date.body());
            sheet.value(row, 2, date.what());
            sheet.value(row, 3, date.election().value());
            row++;
        }
        widths(sheet, 13, 26, 36, 22);
    }

    private static void titles(Worksheet sheet, Report report, String... titles) {
        sheet.value(0, 0, report.title());
        sheet.style(0, 0).bold().fontSize(TITLE_SIZE).set();
        sheet.value(1, 0, period(report));
        for (int column = 0; column < titles.length; column++) {
            sheet.value(HEADER, column, titles[column]);
        }
        heading(sheet, titles.length);
        sheet.freezePane(0, HEADER + 1);
    }

    private static void heading(Worksheet sheet, int columns) {
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

    private static void widths(Worksheet sheet, int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    private static String period(Report report) {
        return "统计时段：" + text(report.period().from()) + " 至 "
                + text(report.period().to()) + "；现状截至 " + text(report.at());
    }

    private static String text(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
