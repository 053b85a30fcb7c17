package org.huanjie.election;

import java.util.Map;

/** What people call the steps of a timetable. */
public final class StepNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("leading-group", "成立领导小组"),
            Map.entry("survey", "摸底调查"),
            Map.entry("plan", "制定方案"),
            Map.entry("plan-approval", "审批方案"),
            Map.entry("announcement", "宣传发动"),
            Map.entry("registration", "报名"),
            Map.entry("review", "资格审查"),
            Map.entry("waivers", "审定放宽"),
            Map.entry("candidate-list", "拟定候选人"),
            Map.entry("candidate-approval", "审批候选人"),
            Map.entry("competition", "竞职演讲"),
            Map.entry("delegates", "选举代表"),
            Map.entry("credentials", "审查代表资格"),
            Map.entry("meeting-preparation", "筹备大会"),
            Map.entry("voting", "投票选举"),
            Map.entry("decision", "研究确定人选"),
            Map.entry("secretary", "确定书记"),
            Map.entry("inspection", "组织考察"),
            Map.entry("result-notice", "任前公示"),
            Map.entry("result-approval", "审批结果"),
            Map.entry("appointment", "发文任命"),
            Map.entry("handover", "工作交接"),
            Map.entry("training-plan", "制定培训计划"),
            Map.entry("training", "培训"),
            Map.entry("summary", "总结报告"),
            Map.entry("archive", "归档"));

    private StepNames() {}

    public static String of(String step) {
        return NAMES.getOrDefault(step, step);
    }
}
