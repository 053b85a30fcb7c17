package org.huanjie.simulation;

import java.io.Console;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.huanjie.election.Election.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a simulation has come: one line that is written over on a terminal, a new line now and then elsewhere. */
final class ProgressLine {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressLine.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final Duration ON_TERMINAL = Duration.ofMillis(500);
    private static final Duration ELSEWHERE = Duration.ofSeconds(15);
    private static final int WIDTH = 30;
    private static final int PERCENT = 100;
    private static final double MILLIS = 1000;

    private final Console console = System.console();
    private final InstantSource machine = InstantSource.system();
    private final Instant began = machine.instant();
    private final int elections;
    private double doneAtFirst = -1;

    ProgressLine(int elections) {
        this.elections = elections;
    }

    /** How often a new line is worth while. */
    Duration interval() {
        return console == null ? ELSEWHERE : ON_TERMINAL;
    }

    void show(LocalDateTime now, Standings standings, long tasks) {
        String line = line(now, standings, tasks);
        if (console == null) {
            LOG.info("{}", line);
        } else {
            console.printf("\r\033[K%s", line);
            console.flush();
        }
    }

    /** Leaves the last line where it is. */
    void end() {
        if (console != null) {
            console.printf("%n");
        }
    }

    Duration elapsed() {
        return Duration.between(began, machine.instant());
    }

    private String line(LocalDateTime now, Standings standings, long tasks) {
        double done = standings.done(elections);
        doneAtFirst = doneAtFirst < 0 ? done : doneAtFirst;
        int bar = (int) (done * WIDTH);
        return "%s %s%s %d%% 启动%d/%d 准备%d 实施%d 培训%d 总结%d 逾期%d 完成%d 其他%d | %.1f项/秒 用时%s 约剩%s"
                .formatted(
                        DAY.format(now),
                        "█".repeat(bar),
                        "░".repeat(WIDTH - bar),
                        (int) (done * PERCENT),
                        standings.begun(),
                        elections,
                        running(standings, Stage.PREPARATION),
                        running(standings, Stage.IMPLEMENTATION),
                        running(standings, Stage.TRAINING),
                        running(standings, Stage.SUMMARY),
                        standings.overdue(),
                        standings.completed(),
                        standings.closed() - standings.completed(),
                        tasks * MILLIS / Math.max(1, elapsed().toMillis()),
                        clock(elapsed()),
                        left(done));
    }

    private String left(double done) {
        double gained = done - doneAtFirst;
        return gained <= 0 ? "--" : clock(Duration.ofMillis((long) (elapsed().toMillis() / gained * (1 - done))));
    }

    private static int running(Standings standings, Stage stage) {
        return standings.running().getOrDefault(stage, 0);
    }

    static String clock(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
