package org.huanjie.assessment;

import org.huanjie.input.Field;

/** What was ticked off by mistake. */
public record UntickRequest(
        @Field(value = "清单", id = true) String checklist,

        @Field(value = "对象", required = false, max = 100) String subject,

        @Field(value = "事项", id = true) String item,

        @Field(value = "撤回理由", min = 2, max = 500) String reason) {}
