package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.h2.mvstore.MVStoreTool;
import org.huanjie.access.Browser;
import org.huanjie.election.AllElections;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.engine.DueWork;
import org.huanjie.models.DatabaseOfBefore.MinutesHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a database for later versions to open: {@code mvn test -Dtest=DatabaseOfBeforeWriter -Dhuanjie.write-database-of-before=NAME
 * -Dhuanjie.version=COMMIT}. A database is written once, by the version that it stands for, and never again.
 */
class DatabaseOfBeforeWriter {

    private static final Instant BEFORE_ALL = Instant.parse("2010-01-04T01:00:00Z");

    /** A working day on which reports of a day and of a week have been issued. */
    private static final String LEFT_AT = "2026-09-28T09:00";

    private static final int RANDOM_WALKS = 60;
    private static final int LETTERS_OF_A_KIND = 10;

    /** What leaves elections in places that they have been in before, and yet is a case of its own. */
    private static final Set<String> TURNS = Set.of(
            "request-returned",
            "registration-extended",
            "count-rejected",
            "meetings-reconvened",
            "correction-made",
            "by-election-started");

    private static final Way BY_ELECTION = Way.to(Start.NANSHAN, "by-election-started")
            .doing(happenings -> happenings.departure("member"))
            .answering("chooseReplacement", answer -> answer.put("way", "by-election"));

    @TempDir
    private Path directory;

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    @EnabledIfSystemProperty(named = "huanjie.write-database-of-before", matches = ".+")
    void leavesADatabase(TestReporter reporter) throws IOException, SQLException {
        DatabaseOfBefore left = left(reporter);
        compact();
        left.write(System.getProperty("huanjie.write-database-of-before"), directory);
    }

    private DatabaseOfBefore left(TestReporter reporter) throws IOException {
        ClockUtil.setCurrentTime(Date.from(BEFORE_ALL));
        try (Program program = Program.startedOn(directory, "huanjie.mail.every=PT24H", "huanjie.mail.rounds=PT24H")) {
            keepASession(program);
            ParkedElections elections = elections(program);
            ParkedReports reports = ParkedReports.begin(program);
            ParkedReports.issue(program, LEFT_AT);
            namedAddresses(program);
            program.context().getBeansOfType(DueWork.class).values().forEach(DueWork::run);
            keepTheLastLetters(program);
            reporter.publishEntry("walks", String.valueOf(elections.walks()));
            reporter.publishEntry("parked", elections.all().size() + " " + elections.schemes());
            reporter.publishEntry("wait states", elections.waits().size() + " " + elections.waits());
            return new DatabaseOfBefore(
                    System.getProperty("huanjie.version"),
                    LocalDateTime.parse(LEFT_AT),
                    elections.all(),
                    reports.waits(),
                    minutes(program));
        }
    }

    private static ParkedElections elections(Program program) throws IOException {
        Set<String> wanted = new TreeSet<>(WaitStates.modelled());
        wanted.removeIf(place -> place.startsWith("supervisionReport/"));
        wanted.addAll(TURNS);
        ParkedElections elections = new ParkedElections(program, wanted);
        elections.walk(RANDOM_WALKS);
        elections.follow(RareWays.ALL);
        elections.follow(List.of(BY_ELECTION));
        assertThat(elections.missing()).isEmpty();
        assertThat(AllElections.of(program.the(ElectionService.class)))
                .extracting(election -> election.status())
                .contains(Status.values());
        return elections;
    }

    /** The administrator is signed in, and stays so. */
    private static void keepASession(Program program) {
        new Browser(program.port()).signIn("admin", "demo");
        int kept = program.the(JdbcClient.class)
                .sql(
                        "update spring_session set max_inactive_interval = -1, expiry_time = 9223372036854775807 where principal_name = 'admin'")
                .update();
        assertThat(kept).isEqualTo(1);
    }

    /** Letters that wait can reach somebody. */
    private static void namedAddresses(Program program) {
        program.the(JdbcClient.class)
                .sql("update body set mail = kind || '.' || division || '@huanjie.example' where mail = ''")
                .update();
        program.the(JdbcClient.class)
                .sql("update person set mail = account || '@huanjie.example' where mail = ''")
                .update();
    }

    /** Some of every kind that are due: thousands would only take room, and time to be sent. */
    private static void keepTheLastLetters(Program program) {
        program.the(JdbcClient.class)
                .sql("""
                        delete from outbox where id not in (select id from (
                            select id, row_number() over (partition by kind order by created_at desc, id) as number
                            from outbox where not_before <= :now)
                        where number <= :letters)
                        """)
                .param("letters", LETTERS_OF_A_KIND)
                .param("now", ClockUtil.getCurrentTime())
                .update();
    }

    private static Map<String, MinutesHead> minutes(Program program) {
        Map<String, MinutesHead> minutes = new TreeMap<>();
        program.the(JdbcClient.class)
                .sql("select election, entries, head from minutes_head")
                .query(row -> {
                    minutes.put(row.getString(1), new MinutesHead(row.getInt(2), row.getString(3)));
                });
        return minutes;
    }

    /** Pages that the database has compressed by itself take more room when they are packed. */
    private void compact() throws IOException, SQLException {
        String database = directory.resolve("huanjie").toAbsolutePath().toString();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        MVStoreTool.compact(database + ".mv.db", false);
        Files.deleteIfExists(Path.of(database + ".trace.db"));
    }
}
