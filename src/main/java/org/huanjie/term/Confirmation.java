package org.huanjie.term;

import org.huanjie.input.Field;

/** Whether the party committee confirms that members leave (E22). */
public record Confirmation(
        @Field(value = "是否确认离任", clause = "E22") boolean confirmed,

        @Field(value = "党组织意见（不确认时写明理由）", required = false, max = 500, clause = "E22")
        String opinion) {}
