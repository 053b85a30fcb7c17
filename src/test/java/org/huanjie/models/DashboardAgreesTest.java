package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.dashboard.BodyState;
import org.huanjie.dashboard.Dashboard;
import org.huanjie.dashboard.Dashboards;
import org.huanjie.dashboard.Situation;
import org.huanjie.dashboard.Situations;
import org.huanjie.election.AllElections;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.performance.CountedWork;
import org.huanjie.performance.Work;
import org.huanjie.reporting.DayFigures;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.Report;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.ReportLine;
import org.huanjie.reporting.Reports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What dashboards of a province, its cities, counties and townships say of elections in all states, against reports, lists and minutes. */
@Tag("walks")
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:dashboards;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=2000",
            "huanjie.data-dir=target/dashboards",
            "huanjie.dashboard.fresh=PT0S",
            "huanjie.dashboard.kept=PT0S"
        })
@Import({ElectionWalk.class, NewPlaces.class, HeldElections.class, CountedWork.class})
class DashboardAgreesTest {

    private static final int BODIES = 60;
    private static final int DAYS = 60;

    @Autowired
    private HeldElections held;

    @Autowired
    private Dashboards dashboards;

    @Autowired
    private Situations situations;

    @Autowired
    private Reports reports;

    @Autowired
    private ElectionService elections;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private Work work;

    @Autowired
    private Clock clock;

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void aDashboardSaysWhatTheReportsTheListsAndTheMinutesSay() {
        held.hold(BODIES);
        now(held.last().plusMinutes(1));
        List<String> regions = regions();

        regions.stream().filter(region -> region.length() <= 6).forEach(this::saysWhatReportsSay);
        regions.forEach(this::countsWhatItLists);
        theTrendIsThatOfTheMinutes();
        aListCostsNoMoreStatementsForFiftyThanForTen();
        whatIsLateNeverLooksHealthy();
    }

    private List<String> regions() {
        String village = held.bodies().get(0);
        return List.of(
                HeldElections.PROVINCE,
                held.county().substring(0, 4),
                held.county(),
                village.substring(0, 4),
                village.substring(0, 6),
                village.substring(0, 9),
                village);
    }

    private void saysWhatReportsSay(String region) {
        Dashboard dashboard = dashboards.of(region);
        for (ReportKind kind : ReportKind.values()) {
            Report report = reports.soFar(region, kind);
            List<Figure> common =
                    Figure.of(kind).stream().filter(DashboardAgreesTest::ofNow).toList();
            assertThat(shown(dashboard.total(), common)).as(region).isEqualTo(shown(report.total(), common));
            Map<String, ReportLine> lines =
                    dashboard.lines().stream().collect(Collectors.toMap(ReportLine::code, Function.identity()));
            report.lines().stream()
                    .filter(line -> !shown(line, common).isEmpty())
                    .forEach(line -> {
                        assertThat(lines).as(region).containsKey(line.code());
                        assertThat(shown(lines.get(line.code()), common))
                                .as(line.name())
                                .isEqualTo(shown(line, common));
                        assertThat(lines.get(line.code()).name()).isEqualTo(line.name());
                    });
        }
        Report month = reports.soFar(region, ReportKind.MONTHLY);
        assertThat(dashboard.ranking().stream().map(ReportLine::name)).containsExactlyElementsOf(month.ranking());
        assertThat(dashboard.lastThree().stream().map(ReportLine::name)).containsExactlyElementsOf(month.lastThree());
    }

    /** What a report counts at its moment, and not in its period. */
    private static boolean ofNow(Figure figure) {
        return figure.ordinal() <= Figure.BY_ELECTIONS.ordinal()
                || figure.ordinal() >= Figure.OVERDUE.ordinal() && figure.ordinal() <= Figure.OVERDUE_SUMMARY.ordinal()
                || figure == Figure.ON_TIME
                || figure == Figure.LATE
                || figure == Figure.OBJECTIONS_OPEN
                || figure == Figure.APPROVALS_PENDING;
    }

    private static Map<String, Integer> shown(ReportLine line, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> line.of(figure) > 0)
                .collect(Collectors.toMap(Figure::id, line::of, (one, other) -> one, TreeMap::new));
    }

    private void countsWhatItLists(String region) {
        ReportLine total = dashboards.of(region).total();
        for (BodyState state : BodyState.values()) {
            int listed = dashboards.bodies(region, Optional.of(state)).size();
            if (state == BodyState.OBJECTIONS_OPEN || state == BodyState.APPROVALS_PENDING) {
                assertThat(listed > 0).as(region + state).isEqualTo(state.of(total) > 0);
            } else if (state != BodyState.PERIODS_RUNNING) {
                assertThat(listed).as(region + state).isEqualTo(state.of(total));
            }
        }
        assertThat(BodyState.COURSE.stream().mapToInt(state -> state.of(total)).sum())
                .as("every body that is due stands in one state")
                .isEqualTo(BodyState.DUE.of(total));
    }

    private void theTrendIsThatOfTheMinutes() {
        Map<LocalDate, Long> begun = daily("election-started");
        Map<LocalDate, Long> completed = daily("election-completed");
        for (LocalDate today : List.of(begun.keySet().iterator().next(), new TreeSet<>(completed.keySet()).last())) {
            now(today.atTime(20, 0));
            List<DayFigures> trend = dashboards.of(HeldElections.PROVINCE).trend();
            assertThat(trend).hasSize(DAYS);
            assertThat(trend.get(DAYS - 1).day()).isEqualTo(today);
            assertThat(trend).allSatisfy(day -> {
                assertThat(day.begun()).as("begun on " + day.day()).isEqualTo(number(begun, day));
                assertThat(day.completed()).as("completed on " + day.day()).isEqualTo(number(completed, day));
            });
            assertThat(trend.get(DAYS - 1).begun() + trend.get(DAYS - 1).completed())
                    .isPositive();
        }
        now(held.last().plusMinutes(1));
    }

    private static int number(Map<LocalDate, Long> written, DayFigures day) {
        return written.getOrDefault(day.day(), 0L).intValue();
    }

    private Map<LocalDate, Long> daily(String action) {
        return AllElections.of(elections).stream()
                .map(Election::id)
                .filter(id -> id.value().startsWith(HeldElections.PROVINCE))
                .flatMap(id -> minutes.entries(id).stream())
                .filter(entry -> entry.action().equals(action))
                .map(Entry::at)
                .map(at -> OffsetDateTime.parse(at).toLocalDate())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private void aListCostsNoMoreStatementsForFiftyThanForTen() {
        List<ElectionId> all =
                AllElections.of(elections).stream().map(Election::id).toList();
        situations.of(all.subList(0, 1));
        assertThat(statements(all.subList(0, 10)))
                .isEqualTo(statements(all.subList(0, 50)))
                .isLessThan(6);
    }

    private int statements(List<ElectionId> some) {
        work.forget();
        work.counted(() -> situations.of(some));
        return work.statements();
    }

    private void whatIsLateNeverLooksHealthy() {
        List<ElectionId> overdue = dashboards.bodies(HeldElections.PROVINCE, Optional.of(BodyState.OVERDUE)).stream()
                .map(body -> body.election())
                .toList();
        assertThat(overdue).isNotEmpty();
        assertThat(situations.of(overdue)).hasSameSizeAs(overdue).allMatch(Situation::late);
        assertThat(dashboards.bodies(HeldElections.PROVINCE, Optional.empty()).stream()
                        .map(body -> BodyState.OVERDUE.includes(body))
                        .limit(overdue.size()))
                .as("they come first")
                .containsOnly(true);
        List<Situation> running = situations.of(
                AllElections.of(elections).stream().map(Election::id).toList());
        assertThat(running.stream().filter(Situation::running).flatMap(each -> each.waits().stream()))
                .isNotEmpty()
                .allMatch(wait -> !wait.what().isEmpty())
                .anyMatch(wait -> wait.whom().endsWith("团组织") || wait.whom().contains("团"))
                .anyMatch(wait -> wait.what().contains("届满"));
    }

    private void now(LocalDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.atZone(clock.getZone()).toInstant()));
    }
}
