package org.huanjie.reporting;

import java.util.Map;

/**
 * A row of a report: a division of the next level below the region, or the total.
 *
 * @param figures by {@link Figure#id()}; what is not named is zero
 */
public record ReportLine(String code, String name, Map<String, Integer> figures) {

    private static final int WHOLE = 100;

    public int of(Figure figure) {
        return figures.getOrDefault(figure.id(), 0);
    }

    /** Completed of those due, in whole per cent, rounded down: only all is 100. */
    public int percentCompleted() {
        int due = of(Figure.DUE);
        return due == 0 ? 0 : WHOLE * of(Figure.COMPLETED) / due;
    }
}
