package org.huanjie.counting;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.counting.Sheet.BallotCount;
import org.huanjie.ids.BallotId;
import org.huanjie.meeting.MeetingMinutes.Sitting;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What count sheets put into the minutes. */
public sealed interface CountingMinutes extends MinutesRecord {

    @Action("count-recorded")
    record CountRecorded(
            @JsonUnwrapped Sitting sitting, @JsonUnwrapped Counted sheet) implements CountingMinutes {}

    @Action("count-confirmed")
    record CountConfirmed(
            @JsonUnwrapped Sitting sitting, @JsonUnwrapped Counted sheet) implements CountingMinutes {}

    @Action("count-rejected")
    record CountRejected(
            @JsonUnwrapped Sitting sitting, @JsonUnwrapped Counted sheet) implements CountingMinutes {}

    /** More papers came back than were given out; those ballots are voted on again. */
    @Action("count-void")
    record CountVoid(
            @JsonUnwrapped Sitting sitting, @JsonUnwrapped Counted sheet) implements CountingMinutes {}

    /** @param missing number of ballot papers not returned, by ballot */
    @Action("ballots-missing")
    record BallotsMissing(@JsonUnwrapped Sitting sitting, Map<BallotId, Integer> missing) implements CountingMinutes {}

    /** @param doubtful by ballot */
    @Action("doubtful-ballots-decided")
    record DoubtfulBallotsDecided(@JsonUnwrapped Sitting sitting, Map<BallotId, List<Doubtful>> doubtful)
            implements CountingMinutes {}

    /**
     * A count sheet.
     *
     * @param overfull ballots with more papers back than given out
     * @param reason why it was sent back
     */
    record Counted(
            int version,
            String recordedBy,
            List<BallotCount> counts,
            @JsonProperty("void") List<BallotId> overfull,
            @JsonInclude(NON_ABSENT) Optional<String> reason) {

        static Counted of(Sheet sheet, Optional<String> reason) {
            return new Counted(
                    sheet.version(),
                    sheet.recordedBy(),
                    sheet.counts(),
                    sheet.overfull(),
                    reason.filter(text -> !text.isEmpty()));
        }
    }
}
