package org.huanjie.review;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;

/** What the body that the scheme names decides on appeals against rejections, once and for all (E4). */
public record AppealDecisions(
        @Field(value = "申诉决定", required = false, clause = "E4")
        List<Row> candidates) {

    /** @param reason why it is upheld or not */
    public record Row(
            @Field("候选人") CandidateId candidate,
            @Field("申诉成立") boolean upheld,
            @Field(value = "理由", max = 500) String reason) {}
}
