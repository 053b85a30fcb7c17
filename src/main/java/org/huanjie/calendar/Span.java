package org.huanjie.calendar;

/**
 * The length of a window. The first day is never counted.
 *
 * @param days at least one
 * @param unit calendar or working days
 * @param roll whether a last day that is off moves to the next working day
 */
public record Span(int days, Unit unit, boolean roll) {

    /** What a window counts. */
    public enum Unit {
        CALENDAR,
        WORKING
    }
}
