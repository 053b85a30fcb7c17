package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.approval.RequestKind;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.performance.CountedWork;
import org.huanjie.record.ChainedMinutes;
import org.huanjie.record.Entry;
import org.huanjie.supervision.Figure;
import org.huanjie.supervision.FromTheMinutes;
import org.huanjie.supervision.Line;
import org.huanjie.supervision.Problem;
import org.huanjie.supervision.Report;
import org.huanjie.supervision.ReportKind;
import org.huanjie.supervision.Reports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Elections of a province in all states, each left at a random point of a random walk. Reports of the province, a city and a county, made at many
 * moments, must agree to the unit with what a reader of the minutes counts.
 */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:reported;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/reported"
        })
@Import({ElectionWalk.class, NewPlaces.class, CountedWork.class})
abstract class Reported {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDateTime IDLE_UNTIL = LocalDateTime.of(2026, 7, 15, 9, 0);
    private static final String PROVINCE = "21";
    private static final int FEW = 500;
    private static final int MOST_STEPS = 150;
    private static final int EVERY_EIGHTH = 8;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private NewPlaces places;

    @Autowired
    private Divisions divisions;

    @Autowired
    private ElectionService service;

    @Autowired
    private Elections elections;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private Reports reports;

    @Autowired
    private Clock clock;

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    /** Holds so many elections and compares reports made at many moments. */
    void agree(int held, TestReporter reporter) {
        Random chance = new Random(held);
        List<String> bodies = seats(held);
        LocalDateTime last = IDLE_UNTIL;
        for (int number = 0; number < held; number++) {
            Start start = place(number, bodies.get(number));
            if (number % EVERY_EIGHTH != 0) {
                last = later(last, hold(start, number, chance));
            }
        }
        Map<String, List<Entry>> written = new TreeMap<>();
        service.all().stream()
                .map(Election::id)
                .filter(id -> id.startsWith(PROVINCE))
                .forEach(id -> written.put(id, minutes.entries(id)));
        Map<String, Integer> seen = new TreeMap<>();
        compare(last.plusMinutes(1), bodies, written, seen);
        for (LocalDateTime moment : eventful(written, chance)) {
            compare(moment, bodies, written, seen);
        }
        seen.forEach((figure, number) -> reporter.publishEntry(figure, number.toString()));
        assertThat(seen.keySet())
                .as("figures that were not zero in some report")
                .contains(
                        Figure.NOT_STARTED.id(),
                        Figure.PREPARATION.id(),
                        Figure.COMPLETED.id(),
                        Figure.OVERDUE.id(),
                        Figure.STARTED.id(),
                        Figure.FINISHED.id(),
                        Figure.MEETINGS_HELD.id(),
                        Figure.UNMOVED.id(),
                        Figure.SEATED.id());
    }

    /** A minute after somebody did something: for everything that was ever done, one moment at which it was. */
    private static List<LocalDateTime> eventful(Map<String, List<Entry>> written, Random chance) {
        Map<String, List<Entry>> done = written.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Entry::action, TreeMap::new, Collectors.toList()));
        return done.values().stream()
                .map(entries -> entries.get(chance.nextInt(entries.size())))
                .map(entry -> OffsetDateTime.parse(entry.at()).toLocalDateTime().plusMinutes(1))
                .toList();
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private Start place(int number, String division) {
        Start scheme = Start.SHIPPED.get(number % (Start.SHIPPED.size() - 1));
        String place = "reported" + number;
        places.setUp(place, division, divisions.name(division));
        return new Start(place, division, scheme.scheme(), FIRST_DAY, scheme.people());
    }

    /** Villages in which the bodies sit; few of them lie close together, so that counties have several. */
    private List<String> seats(int held) {
        int most = held < FEW ? 2 : Integer.MAX_VALUE;
        List<String> villages = below(PROVINCE)
                .limit(most)
                .flatMap(city -> below(city).limit(most))
                .flatMap(this::below)
                .flatMap(this::below)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(villages, new Random(held));
        return villages.subList(0, held);
    }

    private Stream<String> below(String code) {
        return divisions.below(code).stream().map(Division::code);
    }

    /** Walks through an election up to a random point; what its timers do until the idle day comes, too. Returns the moment at which it was left. */
    private LocalDateTime hold(Start start, int seed, Random chance) {
        RandomWalk election = new RandomWalk(program, start, seed);
        election.begin();
        int steps = chance.nextInt(4) == 0 ? MOST_STEPS : chance.nextInt(MOST_STEPS / 2);
        for (int step = 0; step < steps && election.step(step); step++) {
            assertThat(step).isLessThan(MOST_STEPS);
        }
        if (now().isBefore(IDLE_UNTIL)) {
            set(IDLE_UNTIL);
            walk.runDue();
        }
        return now();
    }

    private void compare(
            LocalDateTime at, List<String> bodies, Map<String, List<Entry>> written, Map<String, Integer> seen) {
        set(at);
        String seat = bodies.get(1);
        Map<String, Integer> regions = Map.of(PROVINCE, 4, seat.substring(0, 4), 6, seat.substring(0, 6), 9);
        List<String> codes = List.copyOf(new TreeSet<>(regions.keySet()));
        for (ReportKind kind : ReportKind.values()) {
            for (String region : Set.of(PROVINCE, codes.get(1 + at.getDayOfMonth() % 2))) {
                Report report = reports.soFar(region, kind);
                compare(report, fromTheMinutes(report, regions.get(region), bodies, written));
                Figure.of(kind)
                        .forEach(
                                figure -> seen.merge(figure.id(), report.total().of(figure), Integer::sum));
            }
        }
        seen.values().removeIf(number -> number == 0);
    }

    private FromTheMinutes fromTheMinutes(
            Report report, int below, List<String> bodies, Map<String, List<Entry>> written) {
        FromTheMinutes second = new FromTheMinutes((election, kind) ->
                RequestKind.of(kind).asks(elections.scheme(election)).bodies().size());
        written.forEach((election, entries) -> {
            if (election.startsWith(report.region())) {
                second.read(election, entries);
            }
        });
        return second.compute(
                below,
                bodies.stream().filter(code -> code.startsWith(report.region())).toList(),
                report.period(),
                report.at().toLocalDate().minusYears(2));
    }

    private static void compare(Report report, FromTheMinutes second) {
        String which = report.title() + " " + report.period();
        assertThat(shown(report, report.total())).as(which).isEqualTo(shown(report, second.total()));
        assertThat(report.lines().stream().map(Line::code)).as(which).containsExactlyElementsOf(second.rows());
        report.lines().forEach(line -> assertThat(shown(report, line))
                .as(which + " " + line.name())
                .isEqualTo(shown(report, second.row(line.code()))));
        assertThat(report.unmoved().stream().map(each -> each.election().isEmpty() ? each.division() : each.election()))
                .as(which + ": who did not move")
                .containsExactlyInAnyOrderElementsOf(second.unmoved());
        assertThat(report.problems().stream()
                        .filter(problem -> problem.sort() == Problem.Sort.STAGE_OVERDUE)
                        .collect(Collectors.toMap(Problem::election, Problem::since)))
                .as(which + ": what is overdue")
                .isEqualTo(second.overdue());
    }

    private static Map<String, Integer> shown(Report report, Line line) {
        return shown(report, line.figures());
    }

    /** The columns of the report that are not zero. */
    private static Map<String, Integer> shown(Report report, Map<String, Integer> figures) {
        return Figure.of(report.kind()).stream()
                .filter(figure -> figures.getOrDefault(figure.id(), 0) != 0)
                .collect(Collectors.toMap(Figure::id, figure -> figures.get(figure.id()), (a, b) -> a, TreeMap::new));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private void set(LocalDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.atZone(clock.getZone()).toInstant()));
    }
}
