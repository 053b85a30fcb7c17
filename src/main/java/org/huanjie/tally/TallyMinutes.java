package org.huanjie.tally;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Tally;
import org.huanjie.ballot.TieBreak;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.input.Finding;
import org.huanjie.input.KebabEnums;
import org.huanjie.meeting.MeetingMinutes.Sitting;
import org.huanjie.meeting.MeetingMinutes.Vote;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What the tallies put into the minutes. */
public sealed interface TallyMinutes extends MinutesRecord {

    /**
     * @param count of all meetings together
     * @param outcome as in answers
     * @param runOff only after a tie
     */
    @Action("round-tallied")
    record RoundTallied(
            @JsonUnwrapped Vote vote,
            String ballotName,
            Count count,
            String outcome,
            List<String> elected,
            @JsonInclude(NON_ABSENT) Optional<Tally.RunOff> runOff,
            int openSeats,
            List<Finding> findings)
            implements TallyMinutes {

        static RoundTallied of(Vote vote, String ballotName, Count count, Tally tally) {
            return new RoundTallied(
                    vote,
                    ballotName,
                    count,
                    KebabEnums.name(tally.outcome()),
                    tally.elected(),
                    tally.runOff(),
                    tally.openSeats(),
                    tally.findings());
        }

        /** Whether votes were equal for the last seats. */
        public boolean tied() {
            return outcome.equals(KebabEnums.name(Tally.Outcome.RUN_OFF));
        }
    }

    @Action("tie-settled")
    record TieSettled(@JsonUnwrapped Vote vote, Tally.RunOff tied, Count count, TieBreak settled)
            implements TallyMinutes {}

    @Action("meetings-reconvened")
    record MeetingsReconvened(List<Sitting> meetings) implements TallyMinutes {}

    @Action("open-seats-decided")
    record OpenSeatsDecided(ElectorateId electorate, List<OpenSeats.Row> decisions) implements TallyMinutes {}

    /** @param decision as in answers */
    @Action("write-in-reviewed")
    record WriteInReviewed(
            BallotId ballot,
            String name,
            String decision,
            @JsonInclude(NON_ABSENT) Optional<String> reason) implements TallyMinutes {}
}
