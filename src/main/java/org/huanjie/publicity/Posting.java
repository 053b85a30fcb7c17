package org.huanjie.publicity;

import java.util.List;
import org.huanjie.input.Field;

/** What the issuer of a notice posts. */
public record Posting(
        @Field(value = "标题", clause = "D.5") String title,
        @Field(value = "正文", max = 20_000, clause = "D.5") String text,
        @Field(value = "张贴范围", clause = "D.5") String scope,

        @Field(value = "发布渠道", min = 1, max = 20, clause = "D.5")
        List<String> media,

        @Field(value = "监督电话", max = 40, clause = "D.5") String phone,
        @Field(value = "来信来访地址", clause = "D.5") String address) {}
