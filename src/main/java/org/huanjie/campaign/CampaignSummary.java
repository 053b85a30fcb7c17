package org.huanjie.campaign;

import org.huanjie.input.Field;

/** The report on a whole campaign; its figures are computed. */
public record CampaignSummary(
        @Field(value = "总体情况", min = 2, max = 4000) String course,

        @Field(value = "主要做法和经验", min = 2, max = 4000) String experience,

        @Field(value = "问题和下一步打算", min = 2, max = 4000) String problems,

        @Field(value = "报送单位", max = 200) String addressees) {}
