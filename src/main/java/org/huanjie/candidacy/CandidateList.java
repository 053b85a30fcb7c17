package org.huanjie.candidacy;

import java.util.List;
import java.util.Optional;
import org.huanjie.answer.Asked;

/**
 * Who of the qualified is put forward (JY-4.3.4c, NS-4.2c).
 *
 * @param opinion how the opinion of members and youth was heard
 */
public record CandidateList(
        @Asked(value = "听取团员青年意见的情况", required = false, max = 1000)
        String opinion,

        @Asked("名单") List<Row> candidates) {

    /**
     * @param support how many spoke for the candidate
     * @param reason needed for those who are not put forward
     */
    public record Row(
            @Asked("候选人") String candidate,
            @Asked("列为正式候选人") boolean formal,
            @Asked(value = "赞成人数", min = 0, max = 1_000_000) Optional<Integer> support,

            @Asked(value = "理由", required = false, max = 500)
            String reason) {}
}
