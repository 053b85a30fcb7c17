package org.huanjie.models;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Reports on 200 elections against the minutes. */
@Tag("long")
class TwoHundredReportedTest extends Reported {

    @Test
    void everyFigureOfEveryReportIsWhatTheMinutesSay(TestReporter reporter) {
        agree(200, reporter);
    }
}
