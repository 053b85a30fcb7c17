package org.huanjie.committee;

import org.huanjie.answer.Asked;

/** Before and after, and the report (JY-6.4, XG-3.3). */
public record Summary(
        @Asked(value = "上届委员会情况") Before before,

        @Asked(value = "对比分析", max = 2000) String comparison,

        @Asked(value = "经验做法", max = 2000) String experience,

        @Asked(value = "问题和改进", max = 2000) String problems,

        @Asked(value = "报送单位", max = 200) String addressees) {

    /** The committee before this election, in persons. */
    public record Before(
            @Asked(value = "委员数", min = 0, max = 100) int members,
            @Asked(value = "中共党员数", min = 0, max = 100) int partyMembers,
            @Asked(value = "编制外人数", min = 0, max = 100) int outside) {}
}
