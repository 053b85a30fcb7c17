package org.huanjie.calendar.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.Permissions;
import org.huanjie.calendar.CalendarYear;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.Span;
import org.huanjie.calendar.SpecialDay;
import org.huanjie.calendar.rules.UnknownYear;
import org.huanjie.calendar.rules.Window;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Field;
import org.huanjie.input.PlainText;
import org.huanjie.input.Refusal;
import org.huanjie.input.Table;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The window calculator, for anybody signed in, and the years of holiday data, which administrators import. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    /** Ten years: no window is longer. */
    private static final int MOST_DAYS = 3660;

    private static final int LONGEST_FILE = 50_000;

    private final Calendars calendars;
    private final AnswerReader reader;
    private final Permissions permissions;

    CalendarController(Calendars calendars, AnswerReader reader, Permissions permissions) {
        this.calendars = calendars;
        this.reader = reader;
        this.permissions = permissions;
    }

    record WindowQuery(
            @Field("起始日") LocalDate from,
            @Field(value = "天数", min = 1, max = MOST_DAYS) int days,
            @Field("日历日或工作日") Optional<Span.Unit> unit,
            @Field(value = "顺延", required = false) boolean roll) {

        Span span() {
            return new Span(days, unit.orElse(Span.Unit.CALENDAR), roll);
        }
    }

    record WindowEnd(LocalDate to) {}

    record YearView(int year, int daysOff, int makeUpDays) {

        static YearView of(CalendarYear year) {
            return new YearView(
                    year.year(), year.daysOff().size(), year.makeUpDays().size());
        }
    }

    record YearAnswer(
            @Field("年份") int year, @Field("放假和调休的日期") List<SpecialDay> days) {}

    /** Strict: a year without data is refused by its name. */
    @GetMapping("/window")
    WindowEnd window(@RequestParam Map<String, String> query) {
        WindowQuery asked = reader.query(query, WindowQuery.class);
        try {
            return new WindowEnd(Window.end(asked.from(), asked.span(), calendars.current()));
        } catch (UnknownYear unknown) {
            throw new Refusal("from", unknown.getMessage() + "，请先由管理员导入", "");
        }
    }

    @GetMapping("/years")
    List<YearView> years() {
        return calendars.current().years().values().stream()
                .sorted(Comparator.comparing(CalendarYear::year))
                .map(YearView::of)
                .toList();
    }

    @PostMapping(path = "/years", consumes = MediaType.APPLICATION_JSON_VALUE)
    YearView importYear(@RequestBody JsonNode body) {
        permissions.requireAdministrator();
        YearAnswer answer = reader.read(body, YearAnswer.class);
        return YearView.of(calendars.importYear(answer.year(), answer.days(), permissions.actor()));
    }

    @PostMapping(
            path = "/years",
            consumes = {Table.CSV, Table.TABS, Table.WORKBOOK, Table.EXCEL, MediaType.TEXT_PLAIN_VALUE})
    YearView importYear(InputStream body) throws IOException {
        permissions.requireAdministrator();
        return YearView.of(calendars.importYear(PlainText.bytes(body, LONGEST_FILE), permissions.actor()));
    }
}
