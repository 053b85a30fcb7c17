package org.huanjie.correction;

import org.huanjie.input.Field;

/** What the second person says to a correction (E26). */
public record Check(
        @Field(value = "是否同意更正", clause = "E26") boolean consents,

        @Field(value = "复核意见（不同意时写明理由）", required = false, max = 500, clause = "E26")
        String remark) {}
