package org.huanjie.reporting;

import static org.huanjie.reporting.ReportKind.DAILY;
import static org.huanjie.reporting.ReportKind.MONTHLY;
import static org.huanjie.reporting.ReportKind.WEEKLY;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huanjie.input.KebabEnums;

/** A column of the reports (F.2 to F.4). All of them are whole numbers that add up to the total. */
public enum Figure {
    /** Bodies whose election is under way, was held in this term, or has yet to begin; every one stands in exactly one of the states below. */
    DUE("应换届", DAILY, WEEKLY, MONTHLY),
    NOT_STARTED("未启动", DAILY, WEEKLY, MONTHLY),
    PREPARATION("准备", DAILY, WEEKLY, MONTHLY),
    /** In the implementation stage, by how far the election has come. */
    IMPLEMENTATION("实施未公告", DAILY),
    ANNOUNCED("已公告", DAILY),
    LIST_APPROVED("候选人已批", DAILY),
    MEETINGS_PLANNED("会期已定", DAILY),
    VOTED("已投票", DAILY),
    TALLIED("已计票", DAILY),
    RESULT_POSTED("结果公示", DAILY),
    RESULT_APPROVED("结果已批", DAILY),
    TRAINING("培训", DAILY, WEEKLY, MONTHLY),
    SUMMARY("总结", DAILY, WEEKLY, MONTHLY),
    COMPLETED("已完成", DAILY, WEEKLY, MONTHLY),
    WITHDRAWN("已终止", DAILY, WEEKLY, MONTHLY),
    ANNULLED("宣布无效", DAILY, WEEKLY, MONTHLY),
    /** Elections that fill vacant seats; they stand beside the states above. */
    BY_ELECTIONS("补选中", DAILY, WEEKLY, MONTHLY),

    STARTED("新启动", DAILY, WEEKLY, MONTHLY),
    FINISHED("新完成", DAILY, WEEKLY, MONTHLY),
    BROKEN_OFF("新终止", DAILY, WEEKLY, MONTHLY),
    OVERDUE("现逾期", DAILY, WEEKLY, MONTHLY),
    OVERDUE_PREPARATION("准备逾期", MONTHLY),
    OVERDUE_IMPLEMENTATION("实施逾期", MONTHLY),
    OVERDUE_TRAINING("培训逾期", MONTHLY),
    OVERDUE_SUMMARY("总结逾期", MONTHLY),
    FELL_OVERDUE("新逾期", WEEKLY, MONTHLY),
    ON_TIME("按期完成", MONTHLY),
    LATE("逾期完成", MONTHLY),
    MEETINGS_HELD("开会", DAILY, WEEKLY),
    QUORUM_FAILED("人数不足", DAILY, WEEKLY, MONTHLY),
    TIES("平票再选", DAILY, WEEKLY, MONTHLY),
    VOID("计票无效", DAILY, WEEKLY, MONTHLY),
    CANDIDATES_WITHDRAWN("人选退出", DAILY, WEEKLY),
    OBJECTIONS_NEW("新收异议", DAILY, WEEKLY, MONTHLY),
    OBJECTIONS_SETTLED("办结异议", DAILY, WEEKLY, MONTHLY),
    OBJECTIONS_OPEN("未结异议", DAILY, WEEKLY, MONTHLY),
    ANNULMENTS("提请无效", DAILY, WEEKLY, MONTHLY),
    APPROVALS_PENDING("待批请示", DAILY, WEEKLY),
    COURSES("培训场次", DAILY, WEEKLY, MONTHLY),
    TRAINED("累计参训人次", DAILY, MONTHLY),
    TRAINEES("应训人数", MONTHLY),
    TRAINED_PEOPLE("参训人数", MONTHLY),
    TRAINED_BY_PROVINCE("省级培训", MONTHLY),
    TRAINED_BY_CITY("市级培训", MONTHLY),
    TRAINED_BY_COUNTY("县级培训", MONTHLY),
    TRAINED_BY_TOWNSHIP("乡镇培训", MONTHLY),
    /** Within the days that the scheme gives, whatever was ordered since (GD-3). */
    HANDED_OVER_IN_TIME("按期移交", MONTHLY),
    HANDED_OVER_LATE("逾期移交", MONTHLY),
    HANDOVERS_REFUSED("拒不移交", MONTHLY),
    SWORN_IN("宣誓人数", MONTHLY),
    TALKS("集体谈话", MONTHLY),
    CARED_FOR("关怀离任落选", MONTHLY),
    GOALS_POSTED("公布任期目标", MONTHLY),
    UNMOVED("零报告", DAILY, WEEKLY, MONTHLY),
    SEATED("新任委员", MONTHLY),
    PARTY_MEMBERS("其中党员", MONTHLY),
    WOMEN("其中女性", MONTHLY),
    OUTSIDE("其中编外", MONTHLY),
    ALTERNATES("候补委员", MONTHLY),

    /** What the dashboard shows besides: elections in which a period runs out now. */
    ANNOUNCEMENT_RUNNING("公告期中"),
    REGISTRATION_RUNNING("报名期中"),
    RESULT_NOTICE_RUNNING("公示期中");

    private final String title;
    private final Set<ReportKind> kinds;

    Figure(String title, ReportKind... kinds) {
        this.title = title;
        this.kinds = Set.of(kinds);
    }

    /** How it is called in answers. */
    public String id() {
        return KebabEnums.name(this);
    }

    public String title() {
        return title;
    }

    /** The columns of a kind of report, in order. */
    public static List<Figure> of(ReportKind kind) {
        return Arrays.stream(values())
                .filter(figure -> figure.kinds.contains(kind))
                .toList();
    }
}
