package org.huanjie.roster;

import java.util.EnumSet;
import java.util.Set;

/** How a candidate stands in an election. */
public enum Progress {
    REGISTERED("已报名"),
    /** Qualified, by review or by a granted waiver (JY-4.3.4b). */
    ADMITTED("审查通过"),
    REJECTED("审查未通过"),
    WAIVER_ASKED("待审定放宽"),
    /** Reviewers miss material that may still be handed in (E4). */
    MATERIAL_ASKED("待补充材料"),
    /** On the list of formal candidates (JY-4.3.4c). */
    FORMAL("正式候选人"),
    NOT_FORMAL("未列为正式候选人"),
    /** By votes. */
    ELECTED("当选"),
    NOT_ELECTED("未当选"),
    /** Chosen by the party committee where nobody votes (XG-3.2.4). */
    DECIDED("研究确定"),
    /** Chosen, but not appointed: did not pass the inspection (E15), or an objection proved serious (E14). */
    STRUCK_OFF("不予任用"),
    WITHDRAWN("已退出");

    /** The decisions on those who have a seat. */
    public static final Set<Progress> SEATED = Set.of(ELECTED, DECIDED);

    /** The decisions on formal candidates who have none, yet or for good. */
    public static final Set<Progress> WITHOUT_SEAT = Set.of(FORMAL, NOT_ELECTED);

    private static final Set<Progress> IN_THE_RUNNING =
            EnumSet.of(REGISTERED, MATERIAL_ASKED, WAIVER_ASKED, ADMITTED, FORMAL, NOT_FORMAL);

    private final String words;

    Progress(String words) {
        this.words = words;
    }

    /** In Chinese. */
    public String words() {
        return words;
    }

    /** Whether the person was chosen, and may decline until the appointment (E15). */
    public boolean mayDecline() {
        return this == ELECTED || this == DECIDED;
    }

    /** Whether the person is still in the running and may leave it (E3). */
    public boolean mayLeave() {
        return IN_THE_RUNNING.contains(this);
    }
}
