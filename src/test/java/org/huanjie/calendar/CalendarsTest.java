package org.huanjie.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.calendar.Span.Unit;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class CalendarsTest {

    private static final String YEAR_2027 = """
            date,kind,name
            2027-01-01,off,元旦
            2027-05-01,off,劳动节
            2027-10-01,off,国庆节
            2027-10-04,off,国庆节
            2027-10-09,work,国庆节
            """;

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final YearStore store = new YearStore(JdbcClient.create(database));
    private final List<Object> events = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private Calendars calendars;

    @BeforeEach
    void emptyTables() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__scheme.sql")).execute(database);
        calendars = new Calendars(store, events::add, clock);
    }

    @Test
    void theYears2004To2026AreShipped() {
        assertThat(calendars.current().years().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2004, 2026).boxed().toList());
    }

    @Test
    void everyShippedMakeUpDayIsASaturdayOrSunday() {
        assertThat(calendars.current().years().values())
                .allSatisfy(year -> assertThat(year.makeUpDays()).isNotEmpty().noneMatch(CalendarYear::weekday));
    }

    @Test
    void anImportedYearIsKnownAndAnnounced() {
        importYear(YEAR_2027);

        assertThat(calendars.current().works(LocalDate.of(2027, 10, 4))).isFalse();
        assertThat(calendars.current().works(LocalDate.of(2027, 10, 9))).isTrue();
        assertThat(events).containsExactly(new CalendarChanged(2027));
    }

    @Test
    void anotherNodeSeesAnImportWithinAMinute() {
        Instant start = clock.instant();
        Instant[] now = {start};
        Calendars otherNode = new Calendars(store, events::add, clock, () -> now[0]);
        otherNode.current();
        importYear(YEAR_2027);

        now[0] = start.plusSeconds(59);
        assertThat(otherNode.current().years()).doesNotContainKey(2027);
        now[0] = start.plusSeconds(60);
        assertThat(otherNode.current().years()).containsKey(2027);
    }

    @Test
    void aCorrectedYearTakesThePlaceOfTheShippedAndOfTheImportedOne() {
        String corrected = YEAR_2027.replace("2027-10-04,off,国庆节\n", "").replace("2027-10-09,work,国庆节\n", "");
        importYear(YEAR_2027);
        importYear(corrected);
        importYear(corrected.replace("2027", "2026"));

        assertThat(calendars.current().works(LocalDate.of(2027, 10, 4))).isTrue();
        assertThat(calendars.current().works(LocalDate.of(2026, 10, 10))).isFalse();
    }

    @Test
    void aWindowInAnUnknownYearCountsWeekendsUntilTheYearIsImported() {
        Span span = new Span(2, Unit.CALENDAR, true);

        assertThat(calendars.windowEnd(LocalDate.of(2027, 9, 30), span)).isEqualTo("2027-10-04");
        importYear(YEAR_2027);
        assertThat(calendars.windowEnd(LocalDate.of(2027, 9, 30), span)).isEqualTo("2027-10-05");
    }

    @Test
    void ofAYearThatIsNotAnnouncedTheLikelyHolidaysAreKnownUntilItIsImported() {
        LikelyHoliday springFestival = new LikelyHoliday("春节", LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 12));

        assertThat(calendars.current().likely())
                .contains(springFestival)
                .noneMatch(holiday -> holiday.from().getYear() < 2027);
        importYear(YEAR_2027);
        assertThat(calendars.current().likely()).doesNotContain(springFestival);
    }

    @Test
    void aRolledBackImportIsForgotten() {
        importYear(YEAR_2027);
        calendars.current();
        JdbcClient.create(database).sql("delete from imported_year").update();

        calendars.forget(new CalendarChanged(2027));

        assertThat(calendars.current().years()).doesNotContainKey(2027);
    }

    @Test
    void allFaultsOfAYearAreNamedAtOnceAndNothingIsKept() {
        List<Finding> faults = faultsOf("""
                date,kind,name
                2027-01-01,off,元旦
                2027-01-01,off,元旦
                2027-01-04,work,元旦
                2028-01-02,off,元旦
                1月3日,free,元旦
                2027-10-01,off,%s
                """.formatted("长".repeat(41)));

        assertThat(faults)
                .containsExactly(
                        new Finding("days[1].date", "第3行“日期”(A3)：2027-01-01写了两次", ""),
                        new Finding("days[2].date", "第4行“日期”(A4)：2027-01-04不是星期六或星期日，不会是调休上班日", ""),
                        new Finding("days[3].date", "第5行“日期”(A5)：2028-01-02不是2027年的日期", ""),
                        new Finding("days[4].date", "第6行“日期”(A6)应为2026-09-28这样的日期，现为“1月3日”", ""),
                        new Finding("days[4].kind", "第6行“类别”(B6)应为放假、上班之一，现为“free”", ""),
                        new Finding("days[5].name", "第7行“节日”(C7)：节日名称不能超过40个字", ""),
                        new Finding("days", "缺少法定节假日2027-05-01，数据不完整", ""));
        assertThat(store.texts()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void aFileThatIsNoYearIsRefused() {
        assertThat(faultsOf("")).extracting(Finding::message).containsExactly("第一行必须是表头：date,kind,name，或者日期,类别,节日");
        assertThat(faultsOf("day;kind\n"))
                .extracting(Finding::message)
                .containsExactly("第1行“day”(A1)不是这张表的列：date,kind,name，或者日期,类别,节日", "第1行的表头缺少“日期”（date）");
        assertThat(faultsOf("date,kind,name\n")).extracting(Finding::message).containsExactly("没有一行写着日期");
        assertThat(faultsOf("date,kind,name\n\"2027-01-01,off"))
                .extracting(Finding::message)
                .containsExactly("内容不是有效的CSV表格：第2行的引号没有成对");
        assertThat(faultsOf("date,kind,name\n" + "2027-01-01,off,元旦\n".repeat(367)))
                .extracting(Finding::message)
                .containsExactly("一年最多366行");
        assertThat(faultsOf("date,kind,name\n2003-01-01,off,元旦\n"))
                .extracting(Finding::message)
                .containsExactly("年份应在2004到2100之间，现为2003");
    }

    @Test
    void theMarkThatSpreadsheetsPutFirstAndMissingNamesDoNoHarm() {
        String file = "\uFEFFdate,kind,name\r\n"
                + IntStream.of(1, 5, 10).mapToObj("2027-%02d-01,off"::formatted).collect(Collectors.joining("\r\n"));

        assertThat(importYear(file).daysOff()).hasSize(3);
        assertThat(calendars.current().years()).containsKey(2027);
    }

    /** Excel writes dates its own way, and in the code page of its Windows. */
    @ParameterizedTest
    @ValueSource(strings = {"2027/%d/1", "2027年%d月1日", "2027-%02d-01", "2027.%d.1"})
    void aFileThatExcelSavedIsTheSameYear(String date) {
        String file = IntStream.of(1, 5, 10)
                .mapToObj(month -> date.formatted(month) + ",off,元旦,\r\n")
                .collect(Collectors.joining("", "date,kind,name,\r\n", ",,,\r\n"));

        assertThat(calendars
                        .importYear(file.getBytes(Charset.forName("GB18030")), "admin")
                        .daysOff())
                .contains(LocalDate.of(2027, 5, 1))
                .hasSize(3);
        assertThat(calendars.current().works(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void aFileWithoutAnyDateNamesItsRows() {
        assertThat(faultsOf("date,kind,name\n1月1日,off,元旦\n5月1日,off,劳动节\n"))
                .extracting(Finding::message)
                .containsExactly("第2行“日期”(A2)应为2026-09-28这样的日期，现为“1月1日”", "第3行“日期”(A3)应为2026-09-28这样的日期，现为“5月1日”");
    }

    private CalendarYear importYear(String file) {
        return calendars.importYear(file.getBytes(StandardCharsets.UTF_8), "admin");
    }

    private List<Finding> faultsOf(String file) {
        return catchThrowableOfType(Refusal.class, () -> importYear(file)).findings();
    }
}
