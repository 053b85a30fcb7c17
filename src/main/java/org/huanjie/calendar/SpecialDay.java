package org.huanjie.calendar;

import org.huanjie.answer.Asked;

/**
 * One row of a year's data, as it was sent and not yet checked.
 *
 * @param date ISO date
 * @param kind off or work
 * @param name the holiday it belongs to
 */
public record SpecialDay(
        @Asked("日期") String date,
        @Asked("类别") String kind,
        @Asked(value = "节日", required = false) String name) {

    static final String OFF = "off";
    static final String WORK = "work";
}
