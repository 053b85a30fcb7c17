package org.huanjie.campaign;

import org.huanjie.input.Field;

/** Where the papers of a campaign are kept. */
public record CampaignArchive(
        @Field(value = "方案、批复、总结和报表已归档", clause = "Z2") boolean complete,

        @Field(value = "保管人", max = 30, clause = "Z2") String keeper,
        @Field(value = "存放地点", max = 100, clause = "Z2") String place) {}
