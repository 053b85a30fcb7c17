package org.huanjie.reporting;

import java.time.LocalDate;

/** How many elections were begun and completed on a day. */
public record DayFigures(LocalDate day, int begun, int completed) {

    public DayFigures plus(DayFigures other) {
        return new DayFigures(day, begun + other.begun, completed + other.completed);
    }
}
