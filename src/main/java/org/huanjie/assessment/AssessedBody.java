package org.huanjie.assessment;

import java.util.Optional;
import java.util.Set;
import org.huanjie.person.Channel;

/**
 * What is known of a body of a campaign.
 *
 * @param begun whether an election was begun for it
 * @param overdue whether the present stage of its election is
 * @param done whether it has a result
 * @param inTime whether it had one by the deadline
 * @param channels by which its candidates were nominated
 * @param takeover what its minutes say of the time after the vote
 */
public record AssessedBody(
        String division,
        boolean begun,
        boolean overdue,
        boolean done,
        boolean inTime,
        Set<Channel> channels,
        Takeover takeover) {

    /**
     * How the new committee took over.
     *
     * @param handedOver empty while nothing was handed over; else whether it was in time
     * @param caredFor whether the minutes say how many of those who left were looked after
     */
    public record Takeover(
            Optional<Boolean> handedOver,
            boolean oath,
            boolean talk,
            boolean caredFor,
            boolean goalsPosted,
            int trainees,
            int trainedByProvince,
            int trainedByCity,
            int trainedByCounty,
            int trainedByTownship) {

        public static final Takeover NOTHING =
                new Takeover(Optional.empty(), false, false, false, false, 0, 0, 0, 0, 0);
    }
}
