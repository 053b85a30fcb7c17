package org.huanjie.scheme.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.calendar.Span;

/** The stages and steps that an election may have, in the order in which they are taken. */
public final class Steps {

    public static final String PREPARATION = "preparation";
    public static final String IMPLEMENTATION = "implementation";
    public static final String TRAINING = "training";
    public static final String SUMMARY = "summary";

    public static final String ANNOUNCEMENT = "announcement";
    public static final String REGISTRATION = "registration";
    public static final String RESULT_NOTICE = "result-notice";
    public static final String HANDOVER = "handover";

    private static final Map<String, String> STAGE_NAMES = new LinkedHashMap<>();
    private static final Map<String, Map<String, String>> STEP_NAMES = new LinkedHashMap<>();

    static {
        stage(PREPARATION, "准备阶段");
        step(PREPARATION, "leading-group", "成立领导小组");
        step(PREPARATION, "survey", "调研摸底");
        step(PREPARATION, "plan", "制定方案");
        step(PREPARATION, "plan-approval", "方案审批");
        stage(IMPLEMENTATION, "实施阶段");
        step(IMPLEMENTATION, ANNOUNCEMENT, "公告");
        step(IMPLEMENTATION, REGISTRATION, "报名");
        step(IMPLEMENTATION, "review", "资格审查");
        step(IMPLEMENTATION, "waivers", "放宽条件审批");
        step(IMPLEMENTATION, "candidate-list", "确定候选人名单");
        step(IMPLEMENTATION, "candidate-approval", "候选人审批");
        step(IMPLEMENTATION, "competition", "竞职演讲");
        step(IMPLEMENTATION, "delegates", "选举代表");
        step(IMPLEMENTATION, "credentials", "代表资格审查");
        step(IMPLEMENTATION, "meeting-preparation", "会议筹备");
        step(IMPLEMENTATION, "voting", "投票选举");
        step(IMPLEMENTATION, "decision", "研究人选");
        step(IMPLEMENTATION, "secretary", "确定书记");
        step(IMPLEMENTATION, "inspection", "组织考察");
        step(IMPLEMENTATION, RESULT_NOTICE, "结果公示");
        step(IMPLEMENTATION, "result-approval", "结果审批");
        step(IMPLEMENTATION, "appointment", "公布任命");
        step(IMPLEMENTATION, HANDOVER, "工作交接");
        stage(TRAINING, "培训阶段");
        step(TRAINING, "training-plan", "培训计划");
        step(TRAINING, "training", "培训");
        stage(SUMMARY, "总结阶段");
        step(SUMMARY, "summary", "总结报告");
        step(SUMMARY, "archive", "归档检查");
    }

    private Steps() {}

    /** The stages of JY-6.1 to JY-6.4 in their order. */
    public static List<String> stages() {
        return List.copyOf(STAGE_NAMES.keySet());
    }

    /** The steps that a stage may have, in their order. */
    public static List<String> of(String stage) {
        return List.copyOf(STEP_NAMES.get(stage).keySet());
    }

    /** All steps of all stages, in their order. */
    public static List<String> all() {
        return stages().stream().flatMap(stage -> of(stage).stream()).toList();
    }

    /** The Chinese name of a stage. */
    public static String stageName(String stage) {
        return STAGE_NAMES.get(stage);
    }

    /** The Chinese name of a step. */
    public static String name(String step) {
        return STEP_NAMES.values().stream()
                .filter(steps -> steps.containsKey(step))
                .findFirst()
                .orElseThrow()
                .get(step);
    }

    /** Whether the end of a step follows from a window. */
    public static boolean isWindow(String step) {
        return List.of(ANNOUNCEMENT, REGISTRATION, RESULT_NOTICE, HANDOVER).contains(step);
    }

    /** Calendar days that a window lasts at the very least, in weeks without holidays. */
    public static int shortest(Span span) {
        int weekends = span.unit() == Span.Unit.WORKING ? (span.days() - 1) / 5 : 0;
        return span.days() + 2 * weekends;
    }

    private static void stage(String stage, String name) {
        STAGE_NAMES.put(stage, name);
        STEP_NAMES.put(stage, new LinkedHashMap<>());
    }

    private static void step(String stage, String step, String name) {
        STEP_NAMES.get(stage).put(step, name);
    }
}
