package org.huanjie.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.input.Field;

/**
 * What somebody ticks off.
 *
 * @param subject what the entry is about, on lists that have several
 * @param to the last day of what lasted longer than one
 */
public record TickRequest(
        @Field(value = "清单", id = true) String checklist,

        @Field(value = "对象", required = false, max = 100) String subject,

        @Field(value = "事项", id = true) String item,

        @Field("完成日期") LocalDate from,

        @Field(value = "结束日期", required = false) Optional<LocalDate> to,

        @Field(value = "证明材料", min = 2, max = 500) String evidence) {

    Tick tick() {
        return new Tick(item, from, to.orElse(from));
    }
}
