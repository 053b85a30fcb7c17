package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Walks one after the other; {@code -Dhuanjie.seed=…} takes that one alone. */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:random-walks;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/random-walks"
        })
@Import({ElectionWalk.class, org.huanjie.performance.CountedWork.class})
abstract class RandomWalks {

    private static final int MOST_FAILURES = 10;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private NewPlaces places;

    @BeforeEach
    void setUpTheVillage() {
        places.setUp("hongqi", "210181205200", "红旗村");
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
        long to = only == 0 ? first + walks : only + 1;
        for (long seed = from; seed < to && failures.size() < MOST_FAILURES; seed++) {
            walk(seed, figures, failures);
        }
        reporter.publishEntry("seeds", from + " to " + (to - 1));
        figures.forEach((kind, times) -> reporter.publishEntry(kind, times.toString()));
        assertThat(failures).as("walks that went wrong").isEmpty();
    }

    private void walk(long seed, Map<String, Integer> figures, List<String> failures) {
        Start start = Start.SHIPPED.get((int) (seed % Start.SHIPPED.size()));
        RandomWalk walk = new RandomWalk(program, start, seed);
        try {
            walk.toTheEnd();
        } catch (RuntimeException | AssertionError failure) {
            failures.add(told(seed, walk, failure));
            walk.abandon();
        }
        walk.figures().forEach((kind, times) -> figures.merge(kind, times, Integer::sum));
    }

    private static String told(long seed, RandomWalk walk, Throwable failure) {
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace, true));
        return "seed %d%n%s%n%s".formatted(seed, String.join("\n", walk.trail()), trace);
    }
}
