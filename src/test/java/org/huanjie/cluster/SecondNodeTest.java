package org.huanjie.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.HuanjieApplication;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.NewPlaces;
import org.huanjie.performance.PerformancePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a second node on the same database brings, measured: windows of one instant that one node ends, and then two. {@code -Dhuanjie.windows} says how many. */
@Tag("long")
class SecondNodeTest {

    private static final int WINDOWS = Integer.getInteger("huanjie.windows", 1500);
    private static final String TOWN = "210181205";
    private static final String SCHEME = "liaoning-village-2013";
    private static final String FIRST_DAY = "2013-03-04";
    private static final Map<String, Integer> PEOPLE = Map.of("secretary", 2, "deputy", 2, "member", 4);
    private static final Duration UNTIL_ALL_ARE_UP = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final OffsetDateTime FAR = OffsetDateTime.of(2099, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final String OPEN = """
            select count(*) from ACT_RU_JOB
            where JOB_DEF_ID_ in (select ID_ from ACT_RU_JOBDEF where ACT_ID_ = 'registrationWindow')""";
    private static final String NEXT_END_AT = """
            update ACT_RU_JOB set DUEDATE_ = ? where ID_ in (
                select ID_ from ACT_RU_JOB
                where JOB_DEF_ID_ in (select ID_ from ACT_RU_JOBDEF where ACT_ID_ = 'registrationWindow')
                order by ID_ limit ?)""";

    @TempDir
    private Path data;

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void aSecondNodeTakesItsShareOfTheWindowsOfOneInstant() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
            prepare(server, jdbc);
            List<Node> nodes = new ArrayList<>();
            try {
                nodes.add(launched(server));
                Duration alone = ended(jdbc);
                nodes.add(launched(server));
                Duration together = ended(jdbc);
                PerformancePage.write(
                        "nodes",
                        "%,d windows of one instant: %.0f a second by one node, %.0f by two, on two cores that also carry PostgreSQL.%n"
                                .formatted(WINDOWS, rate(alone), rate(together)));
                assertThat(jdbc.sql("select count(*) from ACT_RU_INCIDENT")
                                .query(Integer.class)
                                .single())
                        .isZero();
            } finally {
                for (Node node : nodes) {
                    node.kill();
                }
            }
        }
    }

    private static double rate(Duration taken) {
        return WINDOWS * 1000.0 / taken.toMillis();
    }

    /** Twice as many elections as are measured at once, all waiting for the end of their registration, which no node reaches by itself. */
    private void prepare(EmbeddedPostgres server, JdbcClient jdbc) {
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(
                        HuanjieApplication.class, ElectionWalk.class, NewPlaces.class)
                .run(
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--huanjie.mail.every=PT24H",
                        "--huanjie.mail.rounds=PT24H",
                        "--huanjie.data-dir=" + data)) {
            ElectionWalk walk = program.getBean(ElectionWalk.class);
            NewPlaces places = program.getBean(NewPlaces.class);
            for (String village : villages(program.getBean(Divisions.class))) {
                places.setUp("v" + village, village, "村" + village);
                walk.start("v" + village, village, SCHEME, FIRST_DAY);
                while (!walk.step(PEOPLE).orElseThrow().startsWith("registerCandidates")) {
                    continue;
                }
            }
            jdbc.sql("update ACT_RU_JOB set DUEDATE_ = ?").param(FAR).update();
        }
        ClockUtil.reset();
        jdbc.sql("vacuum analyze").update();
    }

    private static List<String> villages(Divisions divisions) {
        return divisions.below("21").stream()
                .flatMap(city -> divisions.below(city.code()).stream())
                .flatMap(county -> divisions.below(county.code()).stream())
                .filter(town -> !town.code().equals(TOWN))
                .flatMap(town -> divisions.below(town.code()).stream())
                .map(Division::code)
                .limit(2L * WINDOWS)
                .toList();
    }

    private Node launched(EmbeddedPostgres server) throws Exception {
        return Node.launched(
                        data,
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")
                .awaitReady();
    }

    /** From the instant at which the next windows end until the last of them has ended. */
    private static Duration ended(JdbcClient jdbc) {
        Instant end = Instant.now().plus(UNTIL_ALL_ARE_UP);
        jdbc.sql(NEXT_END_AT).params(end.atOffset(ZoneOffset.UTC), WINDOWS).update();
        int left = open(jdbc) - WINDOWS;
        Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(LONGEST).until(() -> open(jdbc) == left);
        return Duration.between(end, Instant.now());
    }

    private static int open(JdbcClient jdbc) {
        return jdbc.sql(OPEN).query(Integer.class).single();
    }
}
