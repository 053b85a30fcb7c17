package org.huanjie.dashboard;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.huanjie.reporting.DayFigures;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.ReportLine;
import org.huanjie.sheet.SheetBook;
import org.huanjie.sheet.SheetHead;

/** A dashboard as an Excel workbook: the figures with their totals, the ranking, and what was begun and completed day by day. */
final class DashboardSheet {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final double PERCENT = 100;

    private DashboardSheet() {}

    static byte[] of(Dashboard dashboard) {
        return SheetBook.of(title(dashboard), book -> {
            figures(book.newWorksheet("进度"), dashboard);
            ranking(book.newWorksheet("排名"), dashboard);
            trend(book.newWorksheet("每日"), dashboard);
        });
    }

    private static void figures(Worksheet sheet, Dashboard dashboard) {
        List<Figure> shown = Arrays.stream(Figure.values())
                .filter(figure -> dashboard.total().of(figure) > 0 || figure == Figure.DUE)
                .toList();
        head(sheet, dashboard, columns(shown));
        int row = SheetHead.ROW + 1;
        for (ReportLine line : dashboard.lines()) {
            line(sheet, row, line, shown);
            row++;
        }
        line(sheet, row, dashboard.total(), shown);
        sheet.range(row, 0, row, shown.size() + 2).style().bold().set();
        sheet.width(0, 18);
        sheet.width(1, 14);
        sheet.freezePane(2, SheetHead.ROW + 1);
        SheetHead.landscape(sheet);
    }

    private static List<String> columns(List<Figure> shown) {
        return Stream.of(Stream.of("区划", "代码"), shown.stream().map(Figure::title), Stream.of("完成率"))
                .flatMap(titles -> titles)
                .toList();
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
        head(sheet, dashboard, List.of("名次", "区划", "应换届", "已完成", "完成率", "未启动", "现逾期", "进度靠后"));
        int row = SheetHead.ROW + 1;
        for (ReportLine line : dashboard.ranking()) {
            sheet.value(row, 0, row - SheetHead.ROW);
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
        head(sheet, dashboard, List.of("日期", "启动", "完成"));
        int row = SheetHead.ROW + 1;
        for (DayFigures day : dashboard.trend()) {
            sheet.value(row, 0, day.day().toString());
            sheet.value(row, 1, day.begun());
            sheet.value(row, 2, day.completed());
            row++;
        }
        sheet.width(0, 13);
    }

    private static void head(Worksheet sheet, Dashboard dashboard, List<String> columns) {
        SheetHead.write(sheet, title(dashboard), "现状截至 " + MOMENT.format(dashboard.at()), columns);
    }

    private static String title(Dashboard dashboard) {
        return dashboard.regionName() + "换届总览";
    }
}
