package org.huanjie.training;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.answer.Asked;

/** The courses of one round. */
public record CoursePlan(
        @Asked(value = "课程", min = 1, max = 50) List<Row> courses) {

    /** One course. */
    public record Row(
            @Asked("课程名称") String title,
            @Asked(value = "培训内容") String content,
            @Asked("日期") LocalDate date,
            @Asked("地点") String place,
            @Asked(value = "授课人", max = 100) String teacher) {}
}
