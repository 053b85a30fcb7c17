package org.huanjie.annulment;

import org.huanjie.input.Field;

/** Whether the party committee consents to an annulment (E21). */
public record Consent(
        @Field(value = "是否同意宣布无效", clause = "E21") boolean consents,

        @Field(value = "党组织意见（不同意时写明理由）", required = false, max = 1000, clause = "E21")
        String opinion) {}
