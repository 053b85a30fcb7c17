package org.huanjie.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.HuanjieApplication;
import org.huanjie.minutes.ChainedMinutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The command itself, started twice with nothing but its settings. */
class SameSeedTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void theSameSeedGivesTheSameCourse() throws InterruptedException {
        List<String> first = course("one", 4);

        assertThat(first).hasSizeGreaterThan(70);
        assertThat(course("two", 4)).isEqualTo(first);
    }

    /** Who did what when, in all minutes; the ids of people and papers are drawn anew each time. */
    private static List<String> course(String database, long seed) throws InterruptedException {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-12-01T01:00:00Z")));
        try (ConfigurableApplicationContext program = SpringApplication.run(
                HuanjieApplication.class,
                "--huanjie.simulation.region=210000",
                "--huanjie.simulation.parts=210181205200,210124101200",
                "--huanjie.simulation.seed=" + seed,
                "--huanjie.simulation.diligence=0.5",
                "--huanjie.demo=true",
                "--huanjie.data-dir=target/same-seed-" + database,
                "--spring.datasource.url=jdbc:h2:mem:same-seed-" + database,
                "--server.port=0")) {
            SeasonStore seasons = program.getBean(SeasonStore.class);
            awaitTheEnd(seasons);
            ChainedMinutes minutes = program.getBean(ChainedMinutes.class);
            return seasons.elections("21").stream()
                    .flatMap(election -> minutes.entries(election).stream())
                    .map(entry -> String.join(
                            " ",
                            entry.at(),
                            entry.actor(),
                            entry.action(),
                            ID.matcher(entry.detail()).replaceAll("*")))
                    .toList();
        }
    }

    private static void awaitTheEnd(SeasonStore seasons) throws InterruptedException {
        Instant latest = InstantSource.system().instant().plus(LONGEST);
        while (!ended(seasons)) {
            assertThat(InstantSource.system().instant()).isBefore(latest);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean ended(SeasonStore seasons) {
        return seasons.find("21")
                .map(season -> seasons.standings("21", season.start()))
                .filter(standings -> standings.closed() == 2)
                .isPresent();
    }
}
