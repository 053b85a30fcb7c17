package org.huanjie.spotcheck;

import java.util.List;
import org.huanjie.input.Agreement;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;

/** What the region's League body says to a rectification: each finding is closed or sent back (LN-4.4). */
public record RectificationReply(
        @Field(value = "确认整改", clause = "F.5") List<Row> findings) {

    private static final int LONGEST = 1000;

    /** One finding. */
    public record Row(
            @Field(value = "编码", max = 12, clause = "F.5") String place,
            @Field(value = "问题", id = true, clause = "F.5") String question,
            @Field(value = "整改到位", clause = "F.5") boolean accepted,

            @Field(value = "退回理由", required = false, max = LONGEST, clause = "F.5")
            String opinion) {

        @Agreement
        static List<Finding> reasons(boolean accepted, String opinion) {
            return accepted || !opinion.isEmpty() ? List.of() : List.of(new Finding("opinion", "退回整改须写明理由", "F.5"));
        }
    }
}
