package org.huanjie.campaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huanjie.input.Field;

/**
 * What it takes to begin a campaign.
 *
 * @param schemes under which scheme each kind of division elects, such as {@code village}
 * @param campaign the campaign's own scheme; without one the elections are launched at once
 */
public record CampaignRequest(
        @Field(value = "地区", min = 2, max = 6) String region,

        @Field(value = "各类单位的换届方案", min = 1, max = 7) Map<String, String> schemes,

        @Field("启动日期") LocalDate start,
        @Field(value = "集中换届名称", required = false) String title,

        @Field(value = "集中换届方案", max = 64, required = false) Optional<String> campaign,

        @Field(value = "完成期限", required = false) Optional<LocalDate> deadline) {}
