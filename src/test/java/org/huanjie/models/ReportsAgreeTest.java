package org.huanjie.models;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Reports on two hundred elections against the minutes. */
@Tag("walks")
class ReportsAgreeTest extends Reported {

    @Test
    void everyFigureOfEveryReportIsWhatTheMinutesSay(TestReporter reporter) {
        agree(200, reporter);
    }
}
