package org.huanjie.calendar;

import org.huanjie.input.Field;

/**
 * The length of a window. The first day is never counted.
 *
 * @param days at least one
 * @param unit calendar or working days
 * @param roll whether a last day that is off moves to the next working day
 */
public record Span(@Field(value = "天数", min = 1, max = 200) int days, Unit unit, boolean roll) {

    /** What a window counts. */
    public enum Unit {
        CALENDAR,
        WORKING
    }
}
