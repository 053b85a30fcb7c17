package org.huanjie.training;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.input.Field;

/** The courses of one round. */
public record CoursePlan(
        @Field(value = "课程", min = 1, max = 50) List<Row> courses) {

    /** One course. */
    public record Row(
            @Field("课程名称") String title,
            @Field(value = "培训内容") String content,
            @Field("日期") LocalDate date,
            @Field("地点") String place,
            @Field(value = "授课人", max = 100) String teacher,

            @Field(value = "举办层级", required = false) @JsonInclude(NON_ABSENT)
            Optional<Organiser> organiser) {}
}
