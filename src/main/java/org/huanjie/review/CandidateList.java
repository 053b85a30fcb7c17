package org.huanjie.review;

import java.util.List;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;

/**
 * The qualified candidates who are put forward (JY-4.3.4c, NS-4.2c).
 *
 * @param opinion how the opinion of members and youth was heard
 */
public record CandidateList(
        @Field(value = "听取团员青年意见的情况", required = false, max = 1000)
        String opinion,

        @Field("名单") List<Row> candidates) {

    /**
     * @param support how many spoke for the candidate
     * @param reason needed for those who are not put forward
     */
    public record Row(
            @Field("候选人") CandidateId candidate,
            @Field("列为正式候选人") boolean formal,
            @Field(value = "赞成人数", min = 0, max = 1_000_000) Optional<Integer> support,

            @Field(value = "理由", required = false, max = 500)
            String reason) {}
}
