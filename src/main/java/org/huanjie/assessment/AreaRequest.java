package org.huanjie.assessment;

import org.huanjie.input.Field;

/** Who owns an area and follows its contact point (LN-4.1). */
public record AreaRequest(
        @Field(value = "包片领导", min = 2, max = 30) String leader,

        @Field(value = "跟踪指导干部", min = 2, max = 30) String cadre,

        @Field(value = "联系点", min = 2, max = 100) String contactPoint) {}
