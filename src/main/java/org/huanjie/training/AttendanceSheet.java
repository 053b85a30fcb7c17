package org.huanjie.training;

import java.util.List;
import org.huanjie.input.Field;

/** Who came to which course: one row for each person and course of the round. */
public record AttendanceSheet(
        @Field(value = "出勤", min = 1, max = 1000) List<Row> rows) {

    /** One person at one course. */
    public record Row(
            @Field("参训人") String trainee,
            @Field("课程") String course,
            @Field("是否到课") boolean attended) {}
}
