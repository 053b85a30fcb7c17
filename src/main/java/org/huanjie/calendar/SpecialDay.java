package org.huanjie.calendar;

import org.huanjie.input.Field;

/**
 * One row of a year's data, as it was sent and not yet checked.
 *
 * @param date ISO date
 * @param kind off or work
 * @param name the holiday it belongs to
 */
public record SpecialDay(
        @Field("日期") String date,
        @Field("类别") String kind,
        @Field(value = "节日", required = false) String name) {

    static final String OFF = "off";
    static final String WORK = "work";
}
