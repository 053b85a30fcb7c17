package org.huanjie.summary;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.input.Field;

/** Before and after, and the report (JY-6.4, XG-3.3); the goals of the term are posted for all to read (GD-19). */
public record Summary(
        @Field(value = "上届委员会情况") Before before,

        @Field(value = "对比分析", max = 2000) String comparison,

        @Field(value = "经验做法", max = 2000) String experience,

        @Field(value = "问题和改进", max = 2000) String problems,

        @Field(value = "报送单位", max = 200) String addressees,

        @Field(value = "五年任期目标公布日期", required = false) Optional<LocalDate> goalsPosted) {

    /** The committee before this election, in persons. */
    public record Before(
            @Field(value = "委员数", min = 0, max = 100) int members,
            @Field(value = "中共党员数", min = 0, max = 100) int partyMembers,
            @Field(value = "编制外人数", min = 0, max = 100) int outside) {}
}
