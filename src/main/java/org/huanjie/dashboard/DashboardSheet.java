package org.huanjie.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.reporting.DayFigures;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.ReportLine;

/** A dashboard as an Excel workbook: the figures with their totals, the ranking, and what was begun and completed day by day. */
final class DashboardSheet {

    private static final String PROGRAM = "Huanjie";
    private static final String VERSION = "1.0";
    private static final String SHADE = "F1E4E3";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int HEADER = 3;
    private static final int TITLE_SIZE = 16;
    private static final double PERCENT = 100;

    private DashboardSheet() {}

    static byte[] of(Dashboard dashboard) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, PROGRAM, VERSION)) {
            book.properties().setTitle(title(dashboard));
            book.setGlobalDefaultFont("宋体", 11);
            figures(book.newWorksheet("进度"), dashboard);
            ranking(book.newWorksheet("排名"), dashboard);
            trend(book.newWorksheet("每日"), dashboard);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void figures(Worksheet sheet, Dashboard dashboard) {
        List<Figure> shown = Arrays.stream(Figure.values())
                .filter(figure -> dashboard.total().of(figure) > 0 || figure == Figure.DUE)
                .toList();
        title(sheet, dashboard);
        sheet.value(HEADER, 0, "区划");
        sheet.value(HEADER, 1, "代码");
        for (int column = 0; column < shown.size(); column++) {
            sheet.value(HEADER, column + 2, shown.get(column).title());
        }
        sheet.value(HEADER, shown.size() + 2, "完成率");
        heading(sheet, shown.size() + 3);
        int row = HEADER + 1;
        for (ReportLine line : dashboard.lines()) {
            line(sheet, row, line, shown);
            row++;
        }
        line(sheet, row, dashboard.total(), shown);
        sheet.range(row, 0, row, shown.size() + 2).style().bold().set();
        sheet.width(0, 18);
        sheet.width(1, 14);
        sheet.freezePane(2, HEADER + 1);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
    }

    private static void line(Worksheet sheet, int row, ReportLine line, List<Figure> shown) {
        sheet.value(row, 0, line.name());
        sheet.value(row, 1, line.code());
        for (int column = 0; column < shown.size(); column++) {
            sheet.value(row, column + 2, line.of(shown.get(column)));
        }
        sheet.value(row, shown.size() + 2, line.percentCompleted() / PERCENT);
        sheet.style(row, shown.size() + 2).format("0%").set();
    }

    private static void ranking(Worksheet sheet, Dashboard dashboard) {
        title(sheet, dashboard);
        titles(sheet, "名次", "区划", "应换届", "已完成", "完成率", "未启动", "现逾期", "进度靠后");
        int row = HEADER + 1;
        for (ReportLine line : dashboard.ranking()) {
            sheet.value(row, 0, row - HEADER);
            sheet.value(row, 1, line.name());
            sheet.value(row, 2, line.of(Figure.DUE));
            sheet.value(row, 3, line.of(Figure.COMPLETED));
            sheet.value(row, 4, line.percentCompleted() / PERCENT);
            sheet.style(row, 4).format("0%").set();
            sheet.value(row, 5, line.of(Figure.NOT_STARTED));
            sheet.value(row, 6, line.of(Figure.OVERDUE));
            sheet.value(row, 7, dashboard.lastThree().contains(line) ? "建议约谈" : "");
            row++;
        }
        sheet.width(1, 18);
    }

    private static void trend(Worksheet sheet, Dashboard dashboard) {
        title(sheet, dashboard);
        titles(sheet, "日期", "启动", "完成");
        int row = HEADER + 1;
        for (DayFigures day : dashboard.trend()) {
            sheet.value(row, 0, day.day().toString());
            sheet.value(row, 1, day.begun());
            sheet.value(row, 2, day.completed());
            row++;
        }
        sheet.width(0, 13);
    }

    private static void title(Worksheet sheet, Dashboard dashboard) {
        sheet.value(0, 0, title(dashboard));
        sheet.style(0, 0).bold().fontSize(TITLE_SIZE).set();
        sheet.value(1, 0, "现状截至 " + MOMENT.format(dashboard.at()));
    }

    private static String title(Dashboard dashboard) {
        return dashboard.regionName() + "换届总览";
    }

    private static void titles(Worksheet sheet, String... titles) {
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
                .borderStyle(BorderStyle.THIN)
                .set();
    }
}
