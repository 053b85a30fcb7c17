package org.huanjie.delegation;

import java.util.List;
import org.huanjie.answer.Asked;

/** What the credentials panel finds: whose election does not hold, and why (UC-6). */
public record Credentials(
        @Asked(value = "代表资格无效的人", required = false, max = 500)
        List<Invalid> invalid,

        @Asked(value = "审查报告", min = 2, max = 1000) String report) {

    public record Invalid(
            @Asked(value = "选举单位", max = 100) String unit,
            @Asked(value = "姓名", max = 30) String name,
            @Asked(value = "理由", min = 2, max = 500) String reason) {}
}
