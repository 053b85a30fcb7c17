package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.performance.CountedWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Walks one after the other; {@code -Dhuanjie.seed=…} takes that one alone, or with {@code -Dhuanjie.walks=…} so many from it on. */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:random-walks;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=2000",
            "huanjie.data-dir=target/random-walks"
        })
@Import(CountedWork.class)
abstract class RandomWalks {

    private static final int MOST_FAILURES = 10;
    private static final int A_WHILE = 100;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private NewPlaces places;

    @BeforeEach
    void setUpTheVillageAndTheCounty() {
        places.setUp("hongqi", "210181205200", "红旗村");
        places.setUp("urumqi", "650121", "乌鲁木齐县");
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    /** Walks with the seeds from this one on. */
    void walk(long first, int walks, TestReporter reporter) {
        long only = Long.getLong("huanjie.seed", 0L);
        Map<String, Integer> figures = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        long from = only == 0 ? first : only;
        long to = from + (only == 0 ? walks : Integer.getInteger("huanjie.walks", 1));
        for (long seed = from; seed < to && failures.size() < MOST_FAILURES; seed++) {
            walk(seed, figures).ifPresent(failure -> {
                reporter.publishEntry("went wrong", failure);
                failures.add(failure);
            });
            if (seed % A_WHILE == 0) {
                reporter.publishEntry("walked to", "" + seed);
            }
        }
        reporter.publishEntry("seeds", from + " to " + (to - 1));
        figures.forEach((kind, times) -> reporter.publishEntry(kind, times.toString()));
        assertThat(failures).as("walks that went wrong").isEmpty();
    }

    /** Walks with one seed; tells what went wrong. */
    private Optional<String> walk(long seed, Map<String, Integer> figures) {
        Start start = Start.SHIPPED.get((int) (seed % Start.SHIPPED.size()));
        RandomWalk walk = new RandomWalk(program, start, seed);
        try {
            walk.toTheEnd();
            return Optional.empty();
        } catch (RuntimeException | AssertionError failure) {
            walk.abandon();
            return Optional.of(told(seed, walk, failure));
        } finally {
            walk.figures().forEach((kind, times) -> figures.merge(kind, times, Integer::sum));
        }
    }

    private static String told(long seed, RandomWalk walk, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return "seed %d%n%s%n%s".formatted(seed, String.join("\n", walk.trail()), trace);
    }
}
