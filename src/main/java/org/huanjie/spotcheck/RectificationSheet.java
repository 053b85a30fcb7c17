package org.huanjie.spotcheck;

import java.util.List;
import org.huanjie.input.Field;

/** How the findings of a division were put right, with the evidence (LN-4.7). */
public record RectificationSheet(
        @Field(value = "整改", clause = "F.5") List<Row> findings) {

    private static final int LONGEST = 1000;

    /** One finding. */
    public record Row(
            @Field(value = "编码", max = 12, clause = "F.5") String place,
            @Field(value = "问题", id = true, clause = "F.5") String question,

            @Field(value = "整改措施", min = 2, max = LONGEST, clause = "F.5")
            String measure,

            @Field(value = "整改依据", min = 2, max = LONGEST, clause = "F.5")
            String evidence) {}
}
