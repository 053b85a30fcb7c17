package org.huanjie.campaign;

import java.util.List;
import org.huanjie.input.Field;

/**
 * The plan of a campaign as it is submitted for approval.
 *
 * @param pilots the divisions that go ahead of the others
 */
public record CampaignPlan(
        @Field(value = "指导思想和目标任务", min = 2, max = 4000) String aims,

        @Field(value = "领导小组组长", max = 30) String chair,

        @Field(value = "领导小组副组长和成员", max = 1000) String members,

        @Field(value = "三级责任分工", min = 2, max = 4000) String duties,

        @Field(value = "工作步骤和要求", min = 2, max = 4000) String steps,

        @Field(value = "试点单位", required = false, max = 200) List<String> pilots) {}
