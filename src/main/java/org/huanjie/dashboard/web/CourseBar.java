package org.huanjie.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.dashboard.BodyState;
import org.huanjie.reporting.ReportLine;

/** How those of a division that are due are spread over the states, a hundred wide. */
record CourseBar(List<Part> parts) {

    private static final double WHOLE = 100;

    record Part(BodyState state, int number, double x, double width) {}

    static CourseBar of(ReportLine line) {
        int due = BodyState.DUE.of(line);
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (BodyState state : BodyState.COURSE) {
            int number = state.of(line);
            if (number > 0) {
                double width = WHOLE * number / due;
                parts.add(new Part(state, number, x, width));
                x += width;
            }
        }
        return new CourseBar(parts);
    }
}
