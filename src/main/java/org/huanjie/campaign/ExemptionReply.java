package org.huanjie.campaign;

import org.huanjie.input.Field;

/** What the League body of the region decides on a body's request. */
public record ExemptionReply(
        @Field("决定") Decision decision,

        @Field(value = "意见说明", required = false, max = 500) String opinion) {

    /** Granted, or the body elects with the others. */
    public enum Decision {
        GRANTED,
        REFUSED
    }
}
