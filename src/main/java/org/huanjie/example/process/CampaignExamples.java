package org.huanjie.example.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.campaign.CampaignArchive;
import org.huanjie.campaign.CampaignPlan;
import org.huanjie.campaign.CampaignPlans;
import org.huanjie.campaign.CampaignSummary;
import org.huanjie.campaign.ExemptionReply;
import org.huanjie.campaign.KickOff;
import org.huanjie.campaign.PilotReview;
import org.huanjie.campaign.PlanReply;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A campaign that is planned with the proposed pilot places, approved, set going, summed up and filed. */
@Component
@Lazy
record CampaignExamples(CampaignPlans plans, Clock clock) implements TaskExamples {

    private static final int ATTENDED = 860;

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(CampaignPlan.class, this::plan),
                TaskExample.of(PlanReply.class, task -> new PlanReply(PlanReply.Decision.APPROVED, "同意。")),
                TaskExample.of(
                        PilotReview.class,
                        task -> new PilotReview("先培训后启动，程序清楚，资料齐全。", "个别单位公告张贴不及时，推开时逐级提醒。", "试点已近尾声，时间不等人。")),
                TaskExample.of(
                        KickOff.class, task -> new KickOff(LocalDate.now(clock), "电视电话会议", ATTENDED, "党委组织部、民政部门")),
                TaskExample.of(
                        CampaignSummary.class,
                        task -> new CampaignSummary("各单位按期完成换届。", "三级责任到人，日报周督月总结。", "继续抓好新任干部培训。", "同级党委、上级团委")),
                TaskExample.of(CampaignArchive.class, task -> new CampaignArchive(true, "钟晓岚", "机关档案室5号柜")),
                TaskExample.of(
                        ExemptionReply.class, task -> new ExemptionReply(ExemptionReply.Decision.GRANTED, "情况属实，同意。")));
    }

    private CampaignPlan plan(TaskContext task) {
        return new CampaignPlan(
                "配齐配强基层团组织班子，按期完成换届。",
                "欧阳志远",
                "司徒雅文、上官明哲、诸葛正清",
                "省级制定方案、督导协调；市县两级具体负责，推动落实。",
                "先试点，后动员，分批启动；完成后抽查、回头看、总结。",
                plans.proposedPilots(task.campaign()));
    }
}
