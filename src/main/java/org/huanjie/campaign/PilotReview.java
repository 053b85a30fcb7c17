package org.huanjie.campaign;

import org.huanjie.input.Field;

/** What was learnt from the pilot places. */
public record PilotReview(
        @Field(value = "试点经验", min = 2, max = 4000) String experience,

        @Field(value = "发现的问题和改进", min = 2, max = 4000) String problems,

        @Field(value = "试点未完成仍全面推开的理由", required = false, max = 1000)
        String reasonToGoOn) {}
