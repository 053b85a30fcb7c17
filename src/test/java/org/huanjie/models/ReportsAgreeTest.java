package org.huanjie.models;

import java.util.Set;
import org.huanjie.supervision.Figure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Reports on two hundred elections against the minutes. */
@Tag("walks")
class ReportsAgreeTest extends Reported {

    private static final Set<Figure> RARE = Set.of(
            Figure.LIST_APPROVED,
            Figure.MEETINGS_PLANNED,
            Figure.RESULT_POSTED,
            Figure.RESULT_APPROVED,
            Figure.TRAINING,
            Figure.SUMMARY,
            Figure.ANNULLED,
            Figure.BY_ELECTIONS,
            Figure.OVERDUE_TRAINING,
            Figure.OVERDUE_SUMMARY,
            Figure.TIES,
            Figure.VOID,
            Figure.OBJECTIONS_OPEN);

    @Test
    void everyFigureOfEveryReportIsWhatTheMinutesSay(TestReporter reporter) {
        agree(200, RARE, reporter);
    }
}
