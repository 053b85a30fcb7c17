package org.huanjie.models;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Reports on two thousand elections against the minutes. */
@Tag("long")
class ManyReportedTest extends Reported {

    @Test
    void everyFigureOfEveryReportIsWhatTheMinutesSay(TestReporter reporter) {
        agree(2_000, reporter);
    }
}
