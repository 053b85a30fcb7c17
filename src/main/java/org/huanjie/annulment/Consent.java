package org.huanjie.annulment;

import org.huanjie.answer.Asked;

/** Whether the party committee consents to an annulment (E21). */
public record Consent(
        @Asked(value = "是否同意宣布无效", clause = "E21") boolean consents,

        @Asked(value = "党组织意见（不同意时写明理由）", required = false, max = 1000, clause = "E21")
        String opinion) {}
