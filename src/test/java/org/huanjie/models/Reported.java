package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.calendar.Calendars;
import org.huanjie.election.AllElections;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.performance.CountedWork;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.Issued;
import org.huanjie.reporting.Problem;
import org.huanjie.reporting.Report;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.ReportLine;
import org.huanjie.reporting.Reports;
import org.huanjie.simulation.FromTheMinutes;
import org.huanjie.simulation.FromTheMinutes.Counted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * Reports of a province, a city and a county with elections in all states, looked at and issued at many moments, must agree to the unit with what a reader
 * of the minutes counts.
 */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:reported;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=2000",
            "huanjie.data-dir=target/reported"
        })
@Import({ElectionWalk.class, NewPlaces.class, HeldElections.class, CountedWork.class})
abstract class Reported {

    /** How many digits the rows of a region have, by the digits of its own code. */
    private static final Map<Integer, Integer> BELOW = Map.of(2, 4, 4, 6, 6, 9);

    private static final int YEARS_OF_A_TERM = 2;

    @Autowired
    private HeldElections held;

    @Autowired
    private ElectionService service;

    @Autowired
    private Elections elections;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private Reports reports;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Clock clock;

    private final Map<ReportKind, Map<Figure, Integer>> most = new EnumMap<>(ReportKind.class);
    private final Set<Problem.Sort> problems = EnumSet.noneOf(Problem.Sort.class);
    private final Set<String> coming = new TreeSet<>();
    private final Set<Boolean> unmovedHadBegun = new HashSet<>();
    private final SoftAssertions differences = new SoftAssertions();
    private FromTheMinutes second;
    private int compared;
    private int cells;

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    /** Holds so many elections and compares reports made at many moments. */
    void agree(int bodies, TestReporter reporter) {
        held.hold(bodies);
        Map<ElectionId, List<Entry>> written = written();
        second = new FromTheMinutes(elections::scheme, calendars.current().assumingWeekends()::works);
        written.forEach(second::read);
        eventful(written.values(), new Random(bodies)).forEach(this::compare);
        compare(held.last().plusMinutes(1));
        reporter.publishEntry("elections", "" + written.size());
        reporter.publishEntry("reports compared", "" + compared);
        reporter.publishEntry("cells compared", "" + cells);
        reporter.publishEntry("differences", "" + differences.errorsCollected().size());
        reporter.publishEntry("problems", problems.toString());
        most.forEach((kind, figures) -> reporter.publishEntry("most in a " + kind.title(), figures.toString()));
        differences.assertAll();
        nothingWasMissing();
    }

    /** Every column of each kind of report was seen, and every sort of problem, of what is to come and of silence. */
    private void nothingWasMissing() {
        for (ReportKind kind : ReportKind.values()) {
            assertThat(most.get(kind).keySet())
                    .as("columns that were not zero in some " + kind.title())
                    .containsAll(Figure.of(kind));
        }
        assertThat(problems).containsExactlyInAnyOrder(Problem.Sort.values());
        assertThat(coming).containsExactlyInAnyOrder("召开", "公告", "异议", "培训");
        assertThat(unmovedHadBegun).containsExactlyInAnyOrder(true, false);
    }

    private Map<ElectionId, List<Entry>> written() {
        return AllElections.of(service).stream()
                .map(Election::id)
                .filter(id -> id.value().startsWith(HeldElections.PROVINCE))
                .collect(Collectors.toMap(id -> id, minutes::entries, (one, other) -> one, TreeMap::new));
    }

    /** For everything that was ever done, a minute after somebody did it; in their order. */
    private static List<LocalDateTime> eventful(Collection<List<Entry>> written, Random chance) {
        Map<String, List<Entry>> done = written.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Entry::action, TreeMap::new, Collectors.toList()));
        return done.values().stream()
                .map(entries -> entries.get(chance.nextInt(entries.size())))
                .map(entry -> OffsetDateTime.parse(entry.at()).toLocalDateTime().plusMinutes(1))
                .sorted()
                .toList();
    }

    private void compare(LocalDateTime moment) {
        List<String> parts = List.of(held.county().substring(0, 4), held.county());
        for (ReportKind kind : ReportKind.values()) {
            for (String region : List.of(HeldElections.PROVINCE, parts.get(moment.getDayOfMonth() % parts.size()))) {
                set(moment);
                compare(reports.soFar(region, kind));
                set(reports.next(kind));
                issue(region, kind);
            }
        }
    }

    /** What is issued next tells of everything since the last. */
    private void issue(String region, ReportKind kind) {
        Optional<Report> before = newest(region, kind);
        reports.issue(region, kind);
        Report issued = newest(region, kind).orElseThrow();
        if (before.isEmpty() || !before.get().id().equals(issued.id())) {
            before.ifPresent(last ->
                    assertThat(issued.period().from()).isEqualTo(last.period().to()));
            compare(issued);
        }
    }

    private Optional<Report> newest(String region, ReportKind kind) {
        return reports.issued(List.of(region), Optional.of(region), Optional.of(kind)).stream()
                .findFirst()
                .map(Issued::id)
                .map(reports::get);
    }

    private void compare(Report report) {
        Counted counted = second.count(
                report,
                BELOW.get(report.region().length()),
                held.due(),
                report.at().toLocalDate().minusYears(YEARS_OF_A_TERM));
        differences.check(() -> compare(report, counted));
        compared++;
        cells += (report.lines().size() + 1) * Figure.of(report.kind()).size();
        note(report);
    }

    private void note(Report report) {
        Map<Figure, Integer> figures = most.computeIfAbsent(report.kind(), kind -> new EnumMap<>(Figure.class));
        Figure.of(report.kind()).stream()
                .filter(figure -> report.total().of(figure) > 0)
                .forEach(figure -> figures.merge(figure, report.total().of(figure), Math::max));
        report.problems().forEach(problem -> problems.add(problem.sort()));
        report.ahead().forEach(date -> coming.add(date.what().substring(0, 2)));
        report.unmoved()
                .forEach(unmoved -> unmovedHadBegun.add(!unmoved.election().isEmpty()));
    }

    private static void compare(Report report, Counted second) {
        String which = report.title() + " " + report.period();
        assertThat(shown(report, report.total())).as(which).isEqualTo(shown(report, second.total()));
        assertThat(report.lines().stream().map(ReportLine::code)).as(which).containsExactlyElementsOf(second.rows());
        report.lines().forEach(line -> assertThat(shown(report, line))
                .as(which + " " + line.name())
                .isEqualTo(shown(report, second.row(line.code()))));
        assertThat(report.unmoved().stream()
                        .map(each -> each.election().isEmpty()
                                ? each.division()
                                : each.election().value()))
                .as(which + ": who did not move")
                .containsExactlyInAnyOrderElementsOf(second.unmoved());
        assertThat(report.problems().stream().map(problem -> "%s %s %s %d %s"
                        .formatted(
                                problem.sort(),
                                problem.election(),
                                problem.since(),
                                problem.days(),
                                problem.responsible().substring("league:".length()))))
                .as(which + ": problems")
                .containsExactlyInAnyOrderElementsOf(second.problems());
        assertThat(report.ahead().stream().map(date -> date.day() + " " + date.election() + " " + date.what()))
                .as(which + ": the next seven days")
                .containsExactlyInAnyOrderElementsOf(second.ahead());
        Map<String, String> names =
                report.lines().stream().collect(Collectors.toMap(ReportLine::code, ReportLine::name));
        assertThat(report.ranking())
                .as(which + ": ranking")
                .containsExactlyElementsOf(
                        second.ranking().stream().map(names::get).toList());
    }

    private static Map<String, Integer> shown(Report report, ReportLine line) {
        return shown(report, line.figures());
    }

    /** The columns of the report that are not zero. */
    private static Map<String, Integer> shown(Report report, Map<String, Integer> figures) {
        return Figure.of(report.kind()).stream()
                .filter(figure -> figures.getOrDefault(figure.id(), 0) != 0)
                .collect(Collectors.toMap(Figure::id, figure -> figures.get(figure.id()), (a, b) -> a, TreeMap::new));
    }

    private void set(LocalDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.atZone(clock.getZone()).toInstant()));
    }
}
