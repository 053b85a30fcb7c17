package org.huanjie.reporting;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.clause.Citations;
import org.huanjie.sheet.SheetBook;
import org.huanjie.sheet.SheetHead;

/** A report as an Excel workbook: the table with its totals, and a sheet each for problems, bodies that did not move and what comes next. */
final class ReportSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int PERCENT = 100;

    private ReportSheet() {}

    static byte[] of(Report report) {
        return SheetBook.of(report.title(), book -> {
            table(book.newWorksheet(report.kind().title()), report);
            problems(book, report);
            unmoved(book, report);
            ahead(book, report);
        });
    }

    private static void table(Worksheet sheet, Report report) {
        List<Figure> figures = Figure.of(report.kind());
        int columns = figures.size() + 3;
        head(sheet, report, columns(figures));
        for (int row = 0; row < 2; row++) {
            sheet.range(row, 0, row, columns - 1).merge();
            sheet.style(row, 0).horizontalAlignment("center").set();
        }
        int row = SheetHead.ROW + 1;
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
        sheet.freezePane(2, SheetHead.ROW + 1);
        SheetHead.landscape(sheet);
        if (!report.lastThree().isEmpty()) {
            sheet.value(
                    row + 2, 0, Citations.shipped().cited("进度靠后", "F.4") + "：" + String.join("、", report.lastThree()));
        }
    }

    private static List<String> columns(List<Figure> figures) {
        return Stream.of(Stream.of("区划", "代码"), figures.stream().map(Figure::title), Stream.of("完成率"))
                .flatMap(titles -> titles)
                .toList();
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
        head(sheet, report, List.of("换届单位", "问题", "情况", "起始日", "逾期工作日", "责任单位（唯一）", "换届编号"));
        int row = SheetHead.ROW + 1;
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
        SheetHead.widths(sheet, 26, 18, 36, 13, 12, 24, 22);
    }

    private static void unmoved(Workbook book, Report report) {
        Worksheet sheet = book.newWorksheet("零报告");
        head(sheet, report, List.of("换届单位", "区划代码", "换届编号"));
        int row = SheetHead.ROW + 1;
        for (InactiveBody unmoved : report.unmoved()) {
            sheet.value(row, 0, unmoved.body());
            sheet.value(row, 1, unmoved.division());
            sheet.value(
                    row,
                    2,
                    unmoved.election().isEmpty() ? "未启动" : unmoved.election().value());
            row++;
        }
        SheetHead.widths(sheet, 30, 16, 22);
    }

    private static void ahead(Workbook book, Report report) {
        if (report.ahead().isEmpty()) {
            return;
        }
        Worksheet sheet = book.newWorksheet("未来七天");
        head(sheet, report, List.of("日期", "换届单位", "事项", "换届编号"));
        int row = SheetHead.ROW + 1;
        for (KeyDate date : report.ahead()) {
            sheet.value(row, 0, date.day().toString());
            sheet.value(row, 1, date.body());
            sheet.value(row, 2, date.what());
            sheet.value(row, 3, date.election().value());
            row++;
        }
        SheetHead.widths(sheet, 13, 26, 36, 22);
    }

    private static void head(Worksheet sheet, Report report, List<String> columns) {
        SheetHead.write(sheet, report.title(), period(report), columns);
    }

    private static String period(Report report) {
        return "统计时段：" + text(report.period().from()) + " 至 "
                + text(report.period().to()) + "；现状截至 " + text(report.at());
    }

    private static String text(LocalDateTime moment) {
        return MOMENT.format(moment);
    }
}
