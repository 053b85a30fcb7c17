package org.huanjie.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.h2.jdbcx.JdbcDataSource;
import org.huanjie.HuanjieApplication;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.NewPlaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures whole elections of every scheme beside a plain engine; with {@code -Dhuanjie.write-docs=true} they stand in docs/performance.md. */
@Tag("long")
class PerformanceReport {

    private static final int MEASURED = 4;
    private static final double MOST_STATEMENTS = 40;
    private static final String TABLE = """
            ### %s

            | Scheme | User tasks | Timers | Service tasks | Statements | per user task | plain | per user task | Rows left | plain | KB | plain |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """;

    private static final String SPEED_TABLE = """
            ### %s, so many a second

            | Work | Huanjie | plain | ratio |
            |---|---:|---:|---:|
            """;

    /** What one election costs. */
    private record Cost(int tasks, int jobs, int serviceTasks, int statements, Kept kept) {

        double perTask() {
            return (double) statements / tasks;
        }
    }

    private record Line(Course course, Cost ours, Cost plain) {

        String text() {
            return "| %s | %d | %d | %d | %d | **%.1f** | %d | %.1f | %d | %d | %.0f | %.0f |%n"
                    .formatted(
                            course.scheme(),
                            ours.tasks(),
                            ours.jobs(),
                            ours.serviceTasks(),
                            ours.statements(),
                            ours.perTask(),
                            plain.statements(),
                            plain.perTask(),
                            ours.kept().rows(),
                            plain.kept().rows(),
                            ours.kept().kilobytes(),
                            plain.kept().kilobytes());
        }
    }

    @TempDir
    private Path directory;

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void everySchemeStaysWithinItsStatementsOnBothDatabases() throws IOException, SQLException {
        List<Line> onH2 = measured(h2Url("huanjie"), "sa", h2("plain"), false);
        List<Line> onPostgres = onPostgres();
        String page = table("H2", onH2) + table("PostgreSQL", onPostgres);
        PerformancePage.write("statements", page);

        List<Line> all = new ArrayList<>(onH2);
        all.addAll(onPostgres);
        assertThat(all).as(page).allSatisfy(line -> assertThat(line.ours().perTask())
                .isBetween(1.0, MOST_STATEMENTS));
    }

    @Test
    void theSameWorkIsComparedOnBothDatabases() throws IOException, SQLException {
        List<SpeedComparison.Line> onH2 = speedOnH2();
        List<SpeedComparison.Line> onPostgres = speedOnPostgres();
        PerformancePage.write("speed", speed("H2", onH2) + speed("PostgreSQL", onPostgres));

        assertThat(onPostgres)
                .allSatisfy(
                        line -> assertThat(line.rates().ratio()).as(line.work()).isPositive());
    }

    private List<SpeedComparison.Line> speedOnH2() {
        try (SpeedComparison comparison =
                new SpeedComparison(h2Url("speed"), "sa", h2("plain-speed"), directory.resolve("h2-speed"))) {
            return comparison.compared();
        }
    }

    /** Commits reach the disk, as in production; the embedded server's own setting would not wait for it. */
    private List<SpeedComparison.Line> speedOnPostgres() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database plain");
            }
            try (SpeedComparison comparison = new SpeedComparison(
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "postgres",
                    postgres.getDatabase("postgres", "plain"),
                    directory.resolve("postgres-speed"))) {
                return comparison.compared();
            }
        }
    }

    private static String speed(String database, List<SpeedComparison.Line> lines) {
        return SPEED_TABLE.formatted(database)
                + lines.stream().map(SpeedComparison.Line::text).collect(Collectors.joining())
                + "\n";
    }

    private List<Line> onPostgres() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database plain");
            }
            DataSource plain = postgres.getDatabase("postgres", "plain");
            return measured(postgres.getJdbcUrl("postgres", "postgres"), "postgres", plain, true);
        }
    }

    private List<Line> measured(String url, String user, DataSource plain, boolean postgres) {
        try (ConfigurableApplicationContext program = program(url, user)) {
            List<Line> lines = new ArrayList<>();
            for (Course course : Course.ALL) {
                Cost ours = ours(program, course, postgres);
                lines.add(new Line(course, ours, plain(plain, ours, postgres)));
            }
            return lines;
        }
    }

    private ConfigurableApplicationContext program(String url, String user) {
        return new SpringApplicationBuilder(
                        HuanjieApplication.class, CountedWork.class, ElectionWalk.class, NewPlaces.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--server.port=0",
                        "--huanjie.data-dir=" + directory.resolve("data"));
    }

    private static Cost ours(ConfigurableApplicationContext program, Course course, boolean postgres) {
        DataSource database = program.getBean(DataSource.class);
        ElectionWalk walk = program.getBean(ElectionWalk.class);
        Work work = program.getBean(Work.class);
        course.settle(program.getBean(NewPlaces.class));
        course.run(walk, work);
        Kept before = Kept.in(database, postgres);
        for (int election = 0; election < MEASURED; election++) {
            work.forget();
            course.run(walk, work);
        }
        Kept kept = Kept.in(database, postgres).each(before, MEASURED);
        return new Cost(walk.completed(), work.jobs(), work.serviceTasks(), work.statements(), kept);
    }

    private static Cost plain(DataSource database, Cost ours, boolean postgres) {
        ClockUtil.reset();
        Work work = new Work();
        try (PlainElection plain = new PlainElection(database, work)) {
            plain.deploy(ours.tasks(), ours.jobs(), ours.serviceTasks());
            plain.run();
            Kept before = Kept.in(database, postgres);
            for (int election = 0; election < MEASURED; election++) {
                work.forget();
                plain.run();
            }
            Kept kept = Kept.in(database, postgres).each(before, MEASURED);
            return new Cost(ours.tasks(), ours.jobs(), ours.serviceTasks(), work.statements(), kept);
        }
    }

    private static String table(String database, List<Line> lines) {
        return TABLE.formatted(database) + lines.stream().map(Line::text).collect(Collectors.joining()) + "\n";
    }

    private DataSource h2(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl(h2Url(name));
        database.setUser("sa");
        return database;
    }

    private String h2Url(String name) {
        return "jdbc:h2:file:" + directory.resolve(name).toAbsolutePath() + ";DB_CLOSE_DELAY=-1";
    }
}
