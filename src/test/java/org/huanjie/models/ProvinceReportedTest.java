package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.performance.CountedWork;
import org.huanjie.performance.Work;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.Report;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.Reports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Reports of a province with 26,000 elections on PostgreSQL, most of them copies of forty that were held. */
@Tag("long")
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "huanjie.data-dir=target/province"})
@Import({ElectionWalk.class, NewPlaces.class, HeldElections.class, CountedWork.class})
class ProvinceReportedTest {

    private static final int HELD = 40;
    private static final int TIMES = 800;
    private static final int ELECTIONS = 26_000;
    private static final Duration MOST = Duration.ofSeconds(10);

    @Autowired
    private HeldElections held;

    @Autowired
    private Reports reports;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private record Made(Report report, Duration time, int statements) {}

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        OnPostgres.database(settings);
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void aReportTakesSecondsAndAsManyStatementsAsOnForty(TestReporter reporter) {
        held.hold(HELD);
        made();
        Map<ReportKind, Made> few = made();
        int elections = new Twins(database).copy(held.bodies(), TIMES);
        assertThat(elections).isGreaterThan(ELECTIONS);
        reporter.publishEntry("elections", "" + elections);
        made().forEach((kind, made) -> {
            reporter.publishEntry(kind.title(), "%s, %d statements".formatted(made.time(), made.statements()));
            assertThat(made.time()).as(kind.title()).isLessThan(MOST);
            assertThat(made.statements())
                    .as("statements of a " + kind.title())
                    .isEqualTo(few.get(kind).statements());
            multiplied(made.report(), few.get(kind).report());
        });
    }

    private static void multiplied(Report many, Report few) {
        for (Figure figure : Figure.of(many.kind())) {
            assertThat(many.total().of(figure))
                    .as(figure.title())
                    .isEqualTo((TIMES + 1) * few.total().of(figure));
        }
        assertThat(many.problems()).hasSize((TIMES + 1) * few.problems().size());
        assertThat(many.unmoved()).hasSize((TIMES + 1) * few.unmoved().size());
    }

    /** A minute after the last election was left, a report of each kind. The first also reads schemes, which the program then knows. */
    private Map<ReportKind, Made> made() {
        ClockUtil.setCurrentTime(
                Date.from(held.last().plusMinutes(1).atZone(clock.getZone()).toInstant()));
        Map<ReportKind, Made> made = new EnumMap<>(ReportKind.class);
        for (ReportKind kind : ReportKind.values()) {
            work.forget();
            long began = System.nanoTime();
            Report report = work.counted(() -> reports.soFar(HeldElections.PROVINCE, kind));
            made.put(kind, new Made(report, Duration.ofNanos(System.nanoTime() - began), work.statements()));
        }
        return made;
    }
}
