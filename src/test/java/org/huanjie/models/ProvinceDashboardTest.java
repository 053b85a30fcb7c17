package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.access.Right;
import org.huanjie.dashboard.Dashboards;
import org.huanjie.reporting.Census;
import org.huanjie.reporting.Figure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Dashboards and lists of a province with 26,842 elections and more on PostgreSQL, most of them copies of twenty that were held, and with about a thousand. */
@Tag("long")
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "huanjie.data-dir=target/province-dashboard"})
@AutoConfigureMockMvc
@Import({ElectionWalk.class, NewPlaces.class, HeldElections.class})
class ProvinceDashboardTest {

    private static final int HELD = 20;
    private static final int FEW = 50;
    private static final int MANY = 1350;
    private static final int ELECTIONS = 26_842;
    private static final int ASKED = 60;
    private static final Duration DASHBOARD = Duration.ofMillis(50);
    private static final Duration PAGE = Duration.ofMillis(300);

    @Autowired
    private HeldElections held;

    @Autowired
    private Dashboards dashboards;

    @Autowired
    private Census census;

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private interface Asking {
        void ask() throws Exception;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        OnPostgres.database(settings);
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void dashboardsAndListsTakeMillisecondsAndNoLongerThanOnAThousand(TestReporter reporter) {
        held.hold(HELD);
        new Twins(database).copy(held.bodies(), FEW);
        Map<String, Duration> few = slowest(reporter, "few");
        database.sql("drop table twin").update();
        database.sql("drop table twin_body").update();
        int elections = new Twins(database).copy(held.bodies(), MANY - FEW);
        reporter.publishEntry("elections", "" + elections);
        Map<String, Duration> many = slowest(reporter, "many");

        assertThat(dashboards.of(HeldElections.PROVINCE).total().of(Figure.DUE)).isGreaterThan(ELECTIONS / 2);
        assertThat(many.get("dashboard")).isLessThan(DASHBOARD);
        assertThat(many.values()).allMatch(time -> time.compareTo(PAGE) < 0);
        assertThat(few).hasSameSizeAs(many);
    }

    private Map<String, Duration> slowest(TestReporter reporter, String which) {
        LocalDateTime now = held.last().plusMinutes(1).plusHours(which.length());
        ClockUtil.setCurrentTime(Date.from(now.atZone(clock.getZone()).toInstant()));
        long began = System.nanoTime();
        int bodies = census.of(HeldElections.PROVINCE, now.toLocalDate()).size();
        reporter.publishEntry(
                which + " bodies counted anew", bodies + " in " + Duration.ofNanos(System.nanoTime() - began));
        String city = held.county().substring(0, 4);
        Map<String, Duration> slowest = new LinkedHashMap<>();
        slowest.put("dashboard", percentile(() -> dashboards.of(HeldElections.PROVINCE)));
        for (String address : List.of(
                "/dashboard/21",
                "/dashboard/" + city,
                "/dashboard/" + held.county(),
                "/dashboard/21/elections?state=overdue",
                "/dashboard/21/elections?page=300",
                "/dashboard/ended",
                "/dashboard/21.xlsx",
                "/api/dashboard?region=21",
                "/api/dashboard/elections?region=21")) {
            slowest.put(address, percentile(() -> http.perform(
                            get(address).with(user("admin").authorities(new SimpleGrantedAuthority(Right.ADMIN))))
                    .andExpect(status().isOk())));
        }
        slowest.forEach((what, time) -> reporter.publishEntry(which + " " + what, time.toMillis() + " ms"));
        return slowest;
    }

    /** The 95th of a hundred. */
    private static Duration percentile(Asking asking) {
        List<Duration> times = IntStream.range(0, ASKED + ASKED / 2)
                .mapToObj(turn -> timed(asking))
                .skip(ASKED / 2)
                .sorted()
                .toList();
        return times.get(ASKED * 95 / 100 - 1);
    }

    private static Duration timed(Asking asking) {
        long began = System.nanoTime();
        try {
            asking.ask();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
