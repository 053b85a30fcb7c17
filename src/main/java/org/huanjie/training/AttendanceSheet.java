package org.huanjie.training;

import java.util.List;
import org.huanjie.answer.Asked;

/** Who came to which course: one row for each person and course of the round. */
public record AttendanceSheet(
        @Asked(value = "出勤", min = 1, max = 1000) List<Row> rows) {

    /** One person at one course. */
    public record Row(
            @Asked("参训人") String trainee,
            @Asked("课程") String course,
            @Asked("是否到课") boolean attended) {}
}
