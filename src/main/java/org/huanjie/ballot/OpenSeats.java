package org.huanjie.ballot;

import java.util.List;
import org.huanjie.answer.Asked;

/** What the party committee decides on seats that the rounds of voting left open (E12). */
public record OpenSeats(
        @Asked(value = "缺额", min = 1, clause = "E12") List<Row> ballots) {

    /** The decision on one ballot. */
    public record Row(
            @Asked(value = "选票", clause = "E12") String ballot,
            @Asked(value = "决定", clause = "E12") Decision decision,

            @Asked(value = "理由", min = 2, max = 500, clause = "E12")
            String reason) {}

    /** Leave the seats vacant, or vote once more. */
    public enum Decision {
        LEAVE_VACANT,
        ANOTHER_ROUND
    }
}
