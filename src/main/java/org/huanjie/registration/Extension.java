package org.huanjie.registration;

import org.huanjie.input.Field;

/**
 * More time to register because too few are qualified (E1, E2).
 *
 * @param days counted from today as the scheme counts its extension
 */
public record Extension(
        @Field(value = "延长天数", min = 1, max = 365) int days,
        @Field(value = "延长理由和补充宣传措施", max = 500) String reason) {}
