package org.huanjie.campaign;

import org.huanjie.input.Field;

/** What the party committee says to a campaign's plan. */
public record PlanReply(
        @Field("审批意见") Decision decision,

        @Field(value = "意见说明", required = false, max = 2000) String opinion) {

    /** The plan is carried out, or written anew. */
    public enum Decision {
        APPROVED,
        RETURNED
    }
}
