package org.huanjie.lookback;

import java.time.LocalDate;
import org.huanjie.input.Field;

/** One plan for one place of concern (GD-13). */
public record RemedyPlan(
        @Field(value = "整改措施", min = 2, max = 1000, clause = "F.7")
        String measures,

        @Field(value = "责任人", max = 60, clause = "F.7") String leader,

        @Field(value = "整改期限", clause = "F.7") LocalDate deadline) {}
