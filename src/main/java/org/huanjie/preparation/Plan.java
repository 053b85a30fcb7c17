package org.huanjie.preparation;

import org.huanjie.input.Field;

/** The working plan: aims and measures beside the scheme's seats and the timetable (JY-4.3.1, XG-3.1). */
public record Plan(
        @Field(value = "指导思想和目标", min = 10, max = 2000) String aims,

        @Field(value = "工作措施", min = 10, max = 4000) String measures,

        @Field(value = "已逐条核对日程和提示") boolean timetableRead) {}
