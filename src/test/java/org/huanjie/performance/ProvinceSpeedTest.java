package org.huanjie.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.HuanjieApplication;
import org.huanjie.access.Accounts;
import org.huanjie.access.Body;
import org.huanjie.access.BodyKind;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.election.ElectionService;
import org.huanjie.election.StartRequest;
import org.huanjie.letters.DeadlineRounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages, lists and Tasklist take over HTTP on PostgreSQL with a thousand open elections and with those of Guangdong, and how long its reminders of one morning take. */
@Tag("long")
class ProvinceSpeedTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FEW = 1_000;
    private static final int MANY = 26_842;
    private static final int BATCH = 200;
    private static final int REQUESTS = 40;
    private static final double MOST_MILLIS = 300;
    private static final double MOST_GROWTH = 1.15;

    /** Below this nobody notices a difference, and the machine's own noise is larger. */
    private static final double UNNOTICED_MILLIS = 20;

    private static final Duration MORNING = Duration.ofMinutes(10);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);

    private static final String OFFICIAL = "official";
    private static final String PASSWORD = "Tq7-velvet-42";
    private static final int BODIES = 100;
    private static final int COUNTY = 6;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private record Page(String account, String path) {

        String name() {
            return account + " " + path;
        }
    }

    private static final List<Page> PAGES = List.of(
            new Page("admin", "/api/elections?page=0&size=50"),
            new Page("admin", "/api/elections?page=0&q=%E7%BA%A2%E6%97%97"),
            new Page("supervisor", "/api/elections?page=0"),
            new Page("admin", "/api/places?page=0"),
            new Page("admin", "/api/dashboard"),
            new Page("xingang-league", "/engine-rest/task?maxResults=15&sortBy=created&sortOrder=desc"),
            new Page("xingang-league", "/engine-rest/task/count"),
            new Page(OFFICIAL, "/engine-rest/task?maxResults=15&sortBy=created&sortOrder=desc"),
            new Page(OFFICIAL, "/engine-rest/task/count"),
            new Page("supervisor", "/engine-rest/process-definition/statistics"),
            new Page("supervisor", "/engine-rest/process-instance/count"));

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void aProvinceIsAsQuickAsACounty() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ConfigurableApplicationContext program = program(postgres)) {
            now(FIRST_DAY.atTime(9, 0));
            official(program);
            Iterator<String> villages =
                    villages(program.getBean(Divisions.class)).iterator();
            launch(program, villages, FEW);
            analyze(program);
            Map<String, Double> few = measured(program);
            launch(program, villages, MANY - FEW);
            analyze(program);
            Map<String, Double> many = measured(program);
            many.forEach((page, millis) -> System.out.printf(
                    "| %s | %.0f | %.0f | %.2f |%n", page, few.get(page), millis, millis / few.get(page)));
            Duration reminders = reminders(program);
            System.out.printf("| reminders of one morning, s | %d |%n", reminders.toSeconds());
            assertThat(many).allSatisfy((page, millis) -> {
                assertThat(millis).as(page).isLessThan(MOST_MILLIS);
                assertThat(millis).as(page).isLessThan(Math.max(UNNOTICED_MILLIS, few.get(page) * MOST_GROWTH));
            });
            assertThat(reminders).isLessThan(MORNING);
        }
    }

    private ConfigurableApplicationContext program(EmbeddedPostgres postgres) {
        return new SpringApplicationBuilder(HuanjieApplication.class)
                .run(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--huanjie.mail.every=PT24H",
                        "--huanjie.mail.rounds=PT24H",
                        "--huanjie.data-dir=" + directory.resolve("data"));
    }

    /** Somebody who works for a hundred bodies. */
    private static void official(ConfigurableApplicationContext program) {
        Accounts accounts = program.getBean(Accounts.class);
        accounts.create(OFFICIAL, "县里的干部", "", PASSWORD);
        villages(program.getBean(Divisions.class))
                .limit(BODIES)
                .forEach(village ->
                        accounts.join(OFFICIAL, new Body(BodyKind.LEAGUE, village), village.substring(0, COUNTY)));
    }

    private static Stream<String> villages(Divisions divisions) {
        return Stream.of("21", "44")
                .flatMap(code -> below(divisions, code))
                .flatMap(code -> below(divisions, code))
                .flatMap(code -> below(divisions, code))
                .flatMap(code -> below(divisions, code));
    }

    private static Stream<String> below(Divisions divisions, String code) {
        return divisions.below(code).stream().map(Division::code);
    }

    private static void launch(ConfigurableApplicationContext program, Iterator<String> villages, int number) {
        ElectionService elections = program.getBean(ElectionService.class);
        for (int begun = 0; begun < number; begun += BATCH) {
            elections.startAll(
                    Stream.generate(villages::next)
                            .limit(Math.min(BATCH, number - begun))
                            .map(ProvinceSpeedTest::request)
                            .toList(),
                    "admin");
        }
    }

    private static StartRequest request(String village) {
        return new StartRequest(
                village,
                "liaoning-village-2013",
                FIRST_DAY,
                Optional.empty(),
                Optional.of(FIRST_DAY.plusDays(30)),
                false);
    }

    private static void analyze(ConfigurableApplicationContext program) {
        program.getBean(JdbcClient.class).sql("analyze").update();
    }

    private Map<String, Double> measured(ConfigurableApplicationContext program) {
        int port = ((ServletWebServerApplicationContext) program).getWebServer().getPort();
        Map<String, Double> measured = new LinkedHashMap<>();
        for (Page page : PAGES) {
            measured.put(page.name(), percentile(port, page));
        }
        return measured;
    }

    private double percentile(int port, Page page) {
        List<Long> times = Stream.generate(() -> time(port, page))
                .limit(REQUESTS)
                .skip(REQUESTS / 4)
                .sorted()
                .collect(Collectors.toList());
        return times.get((int) (times.size() * 0.95)) / 1e6;
    }

    private long time(int port, Page page) {
        String password = page.account().equals(OFFICIAL) ? PASSWORD : "demo";
        String login =
                Base64.getEncoder().encodeToString((page.account() + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest sent = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page.path()))
                .header("Authorization", "Basic " + login)
                .build();
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(sent, BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(page.name() + ": " + answer.body())
                    .isEqualTo(200);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return System.nanoTime() - began;
    }

    /** On the morning before the first tasks are due, every election is reminded of. */
    private static Duration reminders(ConfigurableApplicationContext program) {
        JdbcClient rows = program.getBean(JdbcClient.class);
        Timestamp due = rows.sql("select min(DUE_DATE_) from ACT_RU_TASK")
                .query(Timestamp.class)
                .single();
        now(due.toInstant().atZone(ZONE).toLocalDate().minusDays(1).atTime(8, 0));
        long began = System.nanoTime();
        program.getBean(DeadlineRounds.class).run();
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        assertThat(rows.sql("select count(*) from outbox where kind = 'task-due'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(MANY);
        return taken;
    }

    private static void now(LocalDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.atZone(ZONE).toInstant()));
    }
}
