package org.huanjie.preparation;

import java.util.List;
import org.huanjie.input.Field;

/** The group that leads an election, with its office (JY-3.1, JY-3.2, XG-4.1). */
public record LeadingGroup(
        @Field(value = "组长") Member chair,

        @Field(value = "副组长", min = 1, max = 5) List<Member> deputies,

        @Field(value = "成员", min = 1, max = 30) List<Member> members,

        @Field(value = "办公室主任", name = true, max = 30) String officeHead) {

    /** @param standing whether the person means to stand and must therefore stay out (G11) */
    public record Member(
            @Field(value = "姓名", name = true, max = 30) String name,
            @Field(value = "职务", max = 60) String position,
            @Field("是否拟参选") boolean standing) {}
}
