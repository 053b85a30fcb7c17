package org.huanjie.approval;

import java.util.List;
import org.huanjie.input.Field;

/** What the author of a request files. */
public record Filing(
        @Field(value = "标题", clause = "D.6") String title,
        @Field(value = "请示正文", max = 20_000, clause = "D.6") String text,

        @Field(value = "修改说明（退回后重新上报时必填）", required = false, max = 2_000, clause = "E16")
        String changes,

        @Field(value = "附件", required = false, max = 20) List<String> attachments) {}
