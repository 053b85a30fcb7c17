package org.huanjie.roster;

import org.huanjie.input.KnownAs;

/** How a candidate stands in an election. */
public enum Progress implements KnownAs {
    REGISTERED("已报名"),
    /** Qualified, by review or by a granted waiver (JY-4.3.4b). */
    ADMITTED("审查通过"),
    REJECTED("审查未通过"),
    WAIVER_ASKED("待审定放宽"),
    /** Reviewers miss material that may still be handed in (E4). */
    MATERIAL_ASKED("待补充材料"),
    /** On the list of formal candidates submitted for approval (JY-4.3.4c); outside, a formal candidate. */
    LISTED("正式候选人"),
    /** A formal candidate by a list that was approved, or in the place of one (JY-4.3.4d). */
    APPROVED("正式候选人"),
    NOT_FORMAL("未列为正式候选人"),
    /** By votes. */
    ELECTED("当选"),
    NOT_ELECTED("未当选"),
    /** Chosen by the party committee where nobody votes (XG-3.2.4). */
    DECIDED("研究确定"),
    /** Chosen, but not appointed: did not pass the inspection (E15), or an objection proved serious (E14). */
    STRUCK_OFF("不予任用"),
    WITHDRAWN("已退出");

    private final String words;

    Progress(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    @Override
    public String knownAs() {
        return formal() ? "FORMAL" : name();
    }

    /** Whether nobody has decided anything yet, so that the registration may still be changed or removed. */
    public boolean open() {
        return this == REGISTERED;
    }

    /** Whether the person is still in the running and may leave it (E3). */
    public boolean inTheRunning() {
        return switch (this) {
            case REGISTERED, MATERIAL_ASKED, WAIVER_ASKED, ADMITTED, LISTED, APPROVED, NOT_FORMAL -> true;
            case REJECTED, ELECTED, NOT_ELECTED, DECIDED, STRUCK_OFF, WITHDRAWN -> false;
        };
    }

    /** Whether the review was passed and no vote or decision has followed yet. */
    public boolean qualified() {
        return this == ADMITTED || considered();
    }

    /** Whether a list of formal candidates says something of the person: to be one, or not. */
    public boolean considered() {
        return formal() || this == NOT_FORMAL;
    }

    /** Whether the person is on the list of formal candidates, approved or not, and no vote or decision has followed yet. */
    public boolean formal() {
        return listed() || approved();
    }

    /** Whether the person is on a list of formal candidates that has yet to be approved. */
    public boolean listed() {
        return this == LISTED;
    }

    /** Whether the person is a formal candidate by an approved list, and no vote or decision has followed yet. */
    public boolean approved() {
        return this == APPROVED;
    }

    /** Whether the person was put forward as a formal candidate, whatever the vote or decision came to. */
    public boolean putForward() {
        return withoutSeat() || seated();
    }

    /** Whether the person was chosen, and may decline until the appointment (E15). */
    public boolean seated() {
        return this == ELECTED || this == DECIDED;
    }

    /** Whether the person is a formal candidate without a seat, yet or for good. */
    public boolean withoutSeat() {
        return formal() || this == NOT_ELECTED;
    }

    /** Whether the person holds a post or may still win one. */
    public boolean mayHoldPost() {
        return formal() || seated();
    }

    /** Whether the election has come to its end for the person. */
    public boolean settled() {
        return this == NOT_ELECTED || this == STRUCK_OFF || seated();
    }

    /** Whether the person is no longer a candidate, for any reason other than a lost vote. */
    public boolean out() {
        return this == REJECTED || this == WITHDRAWN || this == STRUCK_OFF;
    }
}
