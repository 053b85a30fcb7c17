package org.huanjie.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
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
import org.huanjie.mail.OutboxSender;
import org.huanjie.performance.Visits.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages, lists and Tasklist take over HTTP on PostgreSQL with a thousand open elections and with those of Guangdong, and how long its reminders of one morning take. */
@Tag("long")
class ProvinceSpeedTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("huanjie.province", 26_842);
    private static final int BATCH = 200;
    private static final double MOST_MILLIS = 300;
    private static final double MOST_GROWTH = 1.15;

    /** Below this an answer is felt as immediate. */
    private static final double UNNOTICED_MILLIS = 100;

    /** A report counts every body anew, so it takes longer the more there are. */
    private static final String COUNTED_ANEW = "/reports/so-far";

    private static final Duration MORNING = Duration.ofMinutes(10);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);

    private static final String OFFICIAL = "official";
    private static final String PASSWORD = "Tq7-velvet-42";
    private static final int BODIES = 100;
    private static final int COUNTY = 6;

    /** Of the first village of the list. */
    private static final String FIRST_ELECTION = "210102001002-2026-1";

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path directory;

    private static final Page FIRST_OF_CLERK = new Page(
            "xingang-league", "/camunda/api/engine/engine/default/task?maxResults=15&sortBy=created&sortOrder=desc");
    private static final Page FIRST_OF_OFFICIAL =
            new Page(OFFICIAL, "/camunda/api/engine/engine/default/task?maxResults=15&sortBy=created&sortOrder=desc");

    private static final List<Page> PAGES = List.of(
            new Page("admin", "/api/elections?page=0&size=50"),
            new Page("admin", "/api/elections?page=0&q=%E7%BA%A2%E6%97%97"),
            new Page("supervisor", "/api/elections?page=0"),
            new Page("admin", "/api/places?page=0"),
            new Page("admin", "/api/dashboard?region=21"),
            new Page("supervisor", "/api/dashboard/elections?region=21"),
            new Page("supervisor", "/api/reports/so-far?region=21"),
            FIRST_OF_CLERK,
            new Page("xingang-league", "/camunda/api/engine/engine/default/task/count"),
            FIRST_OF_OFFICIAL,
            new Page(OFFICIAL, "/camunda/api/engine/engine/default/task/count"),
            new Page("admin", "/elections"),
            new Page("admin", "/elections?page=15"),
            new Page("admin", "/places"),
            new Page("admin", "/mail"),
            new Page("supervisor", "/"),
            new Page("supervisor", "/elections"),
            new Page("supervisor", "/dashboard"),
            new Page("supervisor", "/dashboard/21"),
            new Page("supervisor", "/dashboard/21/elections?state=preparation"),
            new Page("supervisor", "/dashboard/situations?election=" + FIRST_ELECTION),
            new Page("supervisor", "/elections/" + FIRST_ELECTION),
            new Page("supervisor", "/elections/" + FIRST_ELECTION + "/course"),
            new Page("supervisor", "/campaigns"),
            new Page("supervisor", "/reports"),
            new Page("supervisor", "/reports/so-far?region=21&kind=daily"),
            new Page("supervisor", "/reports/so-far?region=21&kind=weekly"),
            new Page("supervisor", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"),
            new Page("supervisor", "/camunda/api/engine/engine/default/process-instance/count"),
            new Page("supervisor", "/camunda/api/engine/engine/default/task/count"),
            new Page("supervisor", "/camunda/api/engine/engine/default/incident/count"),
            new Page(
                    "supervisor",
                    "/camunda/api/engine/engine/default/history/process-instance?processDefinitionKey=election"
                            + "&maxResults=50&sortBy=startTime&sortOrder=desc"));

    @BeforeEach
    void aMailServerRuns() {
        mails.start();
    }

    @AfterEach
    void setTheClockRight() {
        mails.stop();
        ClockUtil.reset();
    }

    @Test
    void aProvinceIsAsQuickAsACounty() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ConfigurableApplicationContext program = program(postgres)) {
            now(FIRST_DAY.atTime(9, 0));
            official(program);
            Visits visits = new Visits(program);
            visits.password(OFFICIAL, PASSWORD);
            Iterator<String> villages =
                    villages(program.getBean(Divisions.class)).iterator();
            launch(program, villages, FEW);
            analyze(program);
            Map<String, Double> few = visits.measured(PAGES);
            launch(program, villages, MANY - FEW);
            analyze(program);
            Map<String, Double> many = visits.measured(PAGES);
            PerformancePage.write("pages", table(few, many));
            Morning morning = morning(program, visits);
            PerformancePage.write("morning", morning.text());
            assertThat(many).allSatisfy((page, millis) -> {
                assertThat(millis).as(page).isLessThan(MOST_MILLIS);
                if (!page.contains(COUNTED_ANEW)) {
                    assertThat(millis).as(page).isLessThan(Math.max(UNNOTICED_MILLIS, few.get(page) * MOST_GROWTH));
                }
            });
            assertThat(morning.handedOver()).isLessThan(MORNING);
            assertThat(morning.tasklist().values()).allMatch(millis -> millis < MOST_MILLIS);
        }
    }

    private ConfigurableApplicationContext program(EmbeddedPostgres postgres) {
        return new SpringApplicationBuilder(HuanjieApplication.class)
                .run(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mails.getSmtp().getPort(),
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--huanjie.mail.every=PT24H",
                        "--huanjie.mail.rounds=PT24H",
                        "--huanjie.data-dir=" + directory.resolve("data"));
    }

    /** Somebody who works for a hundred bodies. */
    private static void official(ConfigurableApplicationContext program) {
        Accounts accounts = program.getBean(Accounts.class);
        accounts.oversee("supervisor", "21");
        accounts.oversee("supervisor", "44");
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

    /**
     * How a morning went on which every election is reminded of.
     *
     * @param written how long the letters took
     * @param handedOver how long it took from eight o'clock until the mail server had them all
     * @param tasklist what Tasklist's first page took meanwhile, by page
     */
    private record Morning(Duration written, Duration handedOver, int mails, Map<String, Double> tasklist) {

        String text() {
            return "%d letters were written in %d s; %d s after eight o'clock the mail server had all of them, in %d mails. Meanwhile Tasklist's first page took, in milliseconds at the 95th percentile:%n%n%s%n"
                    .formatted(
                            MANY,
                            written.toSeconds(),
                            handedOver.toSeconds(),
                            mails,
                            tasklist.entrySet().stream()
                                    .map(page -> "- `%s`: %.0f%n".formatted(page.getKey(), page.getValue()))
                                    .collect(Collectors.joining()));
        }
    }

    private static String table(Map<String, Double> few, Map<String, Double> many) {
        return "| who, page | %,d | %,d | ratio |%n|---|---:|---:|---:|%n%s"
                .formatted(
                        FEW,
                        MANY,
                        many.entrySet().stream()
                                .map(page -> "| `%s` | %.0f | %.0f | %.2f |%n"
                                        .formatted(
                                                page.getKey(),
                                                few.get(page.getKey()),
                                                page.getValue(),
                                                page.getValue() / few.get(page.getKey())))
                                .collect(Collectors.joining()));
    }

    private Morning morning(ConfigurableApplicationContext program, Visits visits) throws Exception {
        JdbcClient rows = program.getBean(JdbcClient.class);
        rows.sql("""
                        insert into body (division, kind, name, mail)
                        select distinct split_part(GROUP_ID_, ':', 2), split_part(GROUP_ID_, ':', 1), GROUP_ID_,
                            replace(GROUP_ID_, ':', '-') || '@example.org'
                        from ACT_RU_IDENTITYLINK on conflict do nothing""").update();
        Timestamp due = rows.sql("select min(DUE_DATE_) from ACT_RU_TASK")
                .query(Timestamp.class)
                .single();
        now(due.toInstant().atZone(ZONE).toLocalDate().minusDays(1).atTime(8, 0));
        mails.purgeEmailFromAllMailboxes();
        long began = System.nanoTime();
        AtomicLong written = new AtomicLong();
        CompletableFuture<Void> post = CompletableFuture.runAsync(() -> {
            program.getBean(DeadlineRounds.class).run();
            written.set(System.nanoTime() - began);
            program.getBean(OutboxSender.class).deliver();
        });
        Map<String, Double> tasklist = visits.measuredBeside(post, List.of(FIRST_OF_CLERK, FIRST_OF_OFFICIAL));
        post.join();
        Duration handedOver = Duration.ofNanos(System.nanoTime() - began);
        assertThat(rows.sql("select count(*) from outbox where kind = 'task-due' and state = 'SENT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
        return new Morning(Duration.ofNanos(written.get()), handedOver, mails.getReceivedMessages().length, tasklist);
    }

    private static void now(LocalDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.atZone(ZONE).toInstant()));
    }
}
