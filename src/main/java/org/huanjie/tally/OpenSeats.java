package org.huanjie.tally;

import java.util.List;
import org.huanjie.ids.BallotId;
import org.huanjie.input.Field;

/**
 * What the party committee decides on seats that the rounds of voting left open (E12).
 *
 * @param ballots every ballot with open seats; none once no seat is open any more
 */
public record OpenSeats(
        @Field(value = "缺额", required = false, clause = "E12")
        List<Row> ballots) {

    /** The decision on one ballot. */
    public record Row(
            @Field(value = "选票", clause = "E12") BallotId ballot,
            @Field(value = "决定", clause = "E12") Decision decision,

            @Field(value = "理由", min = 2, max = 500, clause = "E12")
            String reason) {}

    /** Leave the seats vacant, or vote once more. */
    public enum Decision {
        LEAVE_VACANT,
        ANOTHER_ROUND
    }
}
