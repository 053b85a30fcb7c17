package org.huanjie.correction;

import org.huanjie.answer.Asked;

/** What the second person says to a correction (E26). */
public record Check(
        @Asked(value = "是否同意更正", clause = "E26") boolean consents,

        @Asked(value = "复核意见（不同意时写明理由）", required = false, max = 500, clause = "E26")
        String remark) {}
