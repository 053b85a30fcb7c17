package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Elections survive the end of the program wherever they wait. */
@Tag("long")
class RestartTest {

    private static final int FEW = 8;
    private static final int MANY = 120;

    @TempDir
    private Path directory;

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void electionsThatWaitHereAndThereFinishAfterARestart(TestReporter reporter) {
        Restart restart = new Restart(directory);
        restart.with(FEW);
        tell(restart, reporter);

        assertThat(restart.elections()).isEqualTo(FEW);
        assertThat(restart.waits()).hasSizeGreaterThan(FEW);
    }

    @Test
    void electionsThatWaitWhereverTheModelsLetThemFinishAfterARestart(TestReporter reporter) throws IOException {
        Restart restart = new Restart(directory);
        restart.with(MANY);
        tell(restart, reporter);

        Set<String> never = new TreeSet<>(WaitStates.modelled());
        never.removeAll(restart.waits());
        assertThat(never).as("where no election was parked").isEmpty();
    }

    private static void tell(Restart restart, TestReporter reporter) {
        reporter.publishEntry("parked", restart.schemes().toString());
        reporter.publishEntry("wait states", restart.waits().toString());
    }
}
