package org.huanjie.models;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Reports on 40 elections against the minutes. */
class ReportsAgreeTest extends Reported {

    @Test
    void everyFigureOfEveryReportIsWhatTheMinutesSay(TestReporter reporter) {
        agree(40, reporter);
    }
}
