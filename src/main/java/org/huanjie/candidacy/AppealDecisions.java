package org.huanjie.candidacy;

import java.util.List;
import org.huanjie.answer.Asked;

/** What the body that the scheme names decides on appeals against rejections, once and for all (E4). */
public record AppealDecisions(
        @Asked(value = "申诉决定", required = false, clause = "E4")
        List<Row> candidates) {

    /** @param reason why it is upheld or not */
    public record Row(
            @Asked("候选人") String candidate,
            @Asked("申诉成立") boolean upheld,
            @Asked(value = "理由", max = 500) String reason) {}
}
