package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Elections survive the end of the program wherever they wait. */
class RestartTest {

    /** One wait state of every kind on the straight way, and what may run beside it. */
    private static final Set<String> SOME = Set.of(
            "preparation/draftPlan",
            "election/waitForImplementation",
            "publicNotice/noticeWindow",
            "candidacy/registrationWindow",
            "approval/decideRequest",
            "ballot/signCount",
            "implementation/issueAppointment",
            "summary/checkArchive");

    private static final int RANDOM_WALKS = 60;

    @TempDir
    private Path directory;

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    @Test
    void electionsThatWaitHereAndThereFinishAfterARestart(TestReporter reporter) {
        parkedAndFinished(SOME, 0, reporter);
    }

    @Test
    @Tag("long")
    void electionsThatWaitWhereverTheModelsLetThemFinishAfterARestart(TestReporter reporter) throws IOException {
        parkedAndFinished(WaitStates.modelled(), RANDOM_WALKS, reporter);
    }

    private void parkedAndFinished(Set<String> wanted, int randomWalks, TestReporter reporter) {
        Restart restart = new Restart(directory, wanted);
        restart.after(randomWalks);
        reporter.publishEntry("walks", String.valueOf(restart.walks()));
        reporter.publishEntry("not reached at random", restart.missed().size() + " " + restart.missed());
        reporter.publishEntry("parked", restart.elections() + " " + restart.schemes());
        reporter.publishEntry("wait states", restart.waits().size() + " " + restart.waits());

        assertThat(restart.waits()).as("where elections were parked").containsAll(wanted);
        assertThat(restart.elections()).isPositive();
    }
}
