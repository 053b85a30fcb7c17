package org.huanjie.review;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;

/** The qualification review of everyone who registered (JY-4.3.4b, XG-3.2.2a, NS-4.2b; D.2). */
public record ReviewSheet(
        @Field(value = "审查意见", required = false) List<Row> candidates) {

    /** What reviewers decide of a candidate. */
    public enum Choice {
        ADMIT,
        REJECT,
        WAIVER,
        /** Material is missing and is asked for (E4). */
        MATERIAL
    }

    /**
     * @param criterion the soft criterion that an eligible candidate does not meet, in the words of the scheme (JY-4.1d)
     * @param reason needed unless the candidate is admitted, or rejected by a rule; of missing material, what it is
     */
    public record Row(
            @Field("候选人") CandidateId candidate,
            @Field("审查意见") Choice decision,
            @Field(value = "不符合的条件", required = false) String criterion,

            @Field(value = "理由", required = false, max = 500)
            String reason) {}
}
