package org.huanjie.shortage;

import org.huanjie.input.Field;

/** What the League body above says to a report that there are not enough candidates (E1, JY-4.3.5d). */
public record ReportReceipt(
        @Field(value = "处理意见", clause = "E1") Decision decision,
        @Field(value = "意见", max = 500, clause = "E1") String opinion) {

    /** Whether the election ends. */
    public enum Decision {
        /** The election ends; posts are filled by appointment in mid-term (JY-4.3.5d). */
        END,
        SEND_BACK
    }
}
