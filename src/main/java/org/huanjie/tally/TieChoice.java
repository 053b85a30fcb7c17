package org.huanjie.tally;

import java.util.List;
import java.util.Map;
import org.huanjie.ids.BallotId;
import org.huanjie.input.Field;
import org.huanjie.roster.rules.PrintedNames;

/**
 * Whom of the tied the party committee chooses (E11).
 *
 * @param ballots every tied ballot; none once nothing is tied any more
 */
public record TieChoice(
        @Field(value = "平票", required = false, clause = "E11")
        List<Row> ballots) {

    /** The same choice with the names as printed, by ballot. */
    TieChoice as(Map<BallotId, PrintedNames> printed) {
        return new TieChoice(ballots.stream()
                .map(row -> printed.containsKey(row.ballot())
                        ? new Row(
                                row.ballot(),
                                row.chosen().stream()
                                        .map(printed.get(row.ballot())::meant)
                                        .toList(),
                                row.reason())
                        : row)
                .toList());
    }

    /** The choice on one ballot. */
    public record Row(
            @Field(value = "选票", clause = "E11") BallotId ballot,
            @Field(value = "当选人", clause = "E11") List<String> chosen,

            @Field(value = "理由", min = 2, max = 500, clause = "E11")
            String reason) {}
}
