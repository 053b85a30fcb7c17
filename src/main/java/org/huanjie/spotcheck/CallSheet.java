package org.huanjie.spotcheck;

import java.util.List;
import org.huanjie.input.Field;

/** What the callers of a county heard from the places that fell to it (LN-4.6). */
public record CallSheet(
        @Field(value = "电话核查", clause = "F.5") List<Row> calls) {

    private static final int MOST_TRIES = 20;
    private static final int LONGEST_REMARK = 1000;

    /**
     * One place.
     *
     * @param tries how often it was called
     */
    public record Row(
            @Field(value = "编码", max = 12, clause = "F.5") String place,

            @Field(value = "拨打次数", min = 1, max = MOST_TRIES, clause = "F.5")
            int tries,

            @Field(value = "已接通", clause = "F.5") boolean reached,

            @Field(value = "回答", required = false, clause = "F.5")
            List<CallAnswer> answers,

            @Field(value = "备注", required = false, max = LONGEST_REMARK)
            String remark) {}
}
