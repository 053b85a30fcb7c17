package org.huanjie.election;

import org.huanjie.input.Field;

/**
 * What it takes to move the stages that have not begun (JY-6.0b).
 *
 * @param days calendar days, negative for earlier
 * @param preview whether to tell only what would change
 */
public record ShiftRequest(
        @Field(value = "移动天数（负数为提前）", min = -366, max = 366, clause = "E19")
        int days,

        @Field("只预览") boolean preview,
        @Field(value = "理由", required = false, max = 500) String reason) {}
