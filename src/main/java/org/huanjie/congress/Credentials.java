package org.huanjie.congress;

import java.util.List;
import org.huanjie.input.Field;
import org.huanjie.person.PersonKey;

/** What the credentials panel finds: whose election does not hold, and why (UC-6). */
public record Credentials(
        @Field(value = "代表资格无效的人", required = false, max = 500)
        List<Invalid> invalid,

        @Field(value = "审查报告", min = 2, max = 1000) String report) {

    public record Invalid(
            @Field(value = "选举单位", max = 100) String unit,
            @Field(value = "姓名", name = true, max = 30) String name,
            @Field(value = "理由", min = 2, max = 500) String reason) {

        /** Whether both are one delegate of a unit. */
        public boolean samePerson(Invalid other) {
            return unit.equals(other.unit) && PersonKey.sameName(name, other.name);
        }

        /** The same delegate under the name that the unit gave. */
        public Invalid named(String given) {
            return new Invalid(unit, given, reason);
        }
    }
}
