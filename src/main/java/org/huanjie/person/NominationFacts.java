package org.huanjie.person;

import org.huanjie.input.Field;

/** How somebody came to be nominated. */
public record NominationFacts(
        @Field("推荐方式") Channel channel,

        @Provable @Field(value = "联名人数", required = false, min = 0, max = 100_000)
        int supporters) {}
