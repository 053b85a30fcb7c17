package org.huanjie.dashboard;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.input.KebabEnums;
import org.huanjie.reporting.BodyFigures;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.ReportLine;

/** What a dashboard counts, and after which its lists are filtered: a figure of the reports, or several in one. */
public enum BodyState {
    DUE("应换届", Figure.DUE),
    NOT_STARTED("未启动", Figure.NOT_STARTED),
    PREPARATION("准备", Figure.PREPARATION),
    IMPLEMENTATION(
            "实施",
            Figure.IMPLEMENTATION,
            Figure.ANNOUNCED,
            Figure.LIST_APPROVED,
            Figure.MEETINGS_PLANNED,
            Figure.VOTED,
            Figure.TALLIED,
            Figure.RESULT_POSTED,
            Figure.RESULT_APPROVED),
    TRAINING("培训", Figure.TRAINING),
    SUMMARY("总结", Figure.SUMMARY),
    COMPLETED("已完成", Figure.COMPLETED),
    BROKEN_OFF("终止或无效", Figure.WITHDRAWN, Figure.ANNULLED),
    OVERDUE("逾期", Figure.OVERDUE),
    APPROVALS_PENDING("待批请示", Figure.APPROVALS_PENDING),
    PERIODS_RUNNING("期限之中", Figure.ANNOUNCEMENT_RUNNING, Figure.REGISTRATION_RUNNING, Figure.RESULT_NOTICE_RUNNING),
    OBJECTIONS_OPEN("未结异议", Figure.OBJECTIONS_OPEN),
    BY_ELECTIONS("补选", Figure.BY_ELECTIONS),

    NOT_ANNOUNCED("未公告", Figure.IMPLEMENTATION),
    ANNOUNCED("已公告", Figure.ANNOUNCED),
    LIST_APPROVED("候选人已批", Figure.LIST_APPROVED),
    MEETINGS_PLANNED("会期已定", Figure.MEETINGS_PLANNED),
    VOTED("已投票", Figure.VOTED),
    TALLIED("已计票", Figure.TALLIED),
    RESULT_POSTED("结果公示", Figure.RESULT_POSTED),
    RESULT_APPROVED("结果已批", Figure.RESULT_APPROVED),
    ANNOUNCEMENT_RUNNING("公告期中", Figure.ANNOUNCEMENT_RUNNING),
    REGISTRATION_RUNNING("报名期中", Figure.REGISTRATION_RUNNING),
    RESULT_NOTICE_RUNNING("公示期中", Figure.RESULT_NOTICE_RUNNING);

    /** Every body that is due stands in exactly one of these. */
    public static final List<BodyState> COURSE =
            List.of(NOT_STARTED, PREPARATION, IMPLEMENTATION, TRAINING, SUMMARY, COMPLETED, BROKEN_OFF);

    /** Steps of the implementation stage, and the periods that run. */
    public static final List<BodyState> DETAILS = List.copyOf(EnumSet.range(NOT_ANNOUNCED, RESULT_NOTICE_RUNNING));

    private final String title;
    private final Set<Figure> figures;

    BodyState(String title, Figure... figures) {
        this.title = title;
        this.figures = Set.of(figures);
    }

    public String title() {
        return title;
    }

    /** How it is called in addresses. */
    public String id() {
        return KebabEnums.name(this);
    }

    /** How much of it there is in a division. */
    public int of(ReportLine line) {
        return figures.stream().mapToInt(line::of).sum();
    }

    /** Whether a body stands so. */
    public boolean includes(BodyFigures body) {
        return figures.stream().anyMatch(body.figures()::containsKey);
    }

    public static Optional<BodyState> find(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
