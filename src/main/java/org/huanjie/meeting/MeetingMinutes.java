package org.huanjie.meeting;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Round;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.input.KebabEnums;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What meetings and rounds of voting put into the minutes. */
public sealed interface MeetingMinutes extends MinutesRecord {

    @Action("meetings-planned")
    record MeetingsPlanned(List<MeetingPlan.Row> meetings) implements MeetingMinutes {}

    /** @param passedOver why others do not stand, a line each */
    @Action("round-begun")
    record RoundBegun(
            @JsonUnwrapped Vote vote,
            int seats,
            List<String> candidates,
            @JsonInclude(NON_EMPTY) List<String> passedOver)
            implements MeetingMinutes {}

    @Action("meeting-called-off")
    record MeetingCalledOff(@JsonUnwrapped Sitting sitting) implements MeetingMinutes {}

    /** @param announced when it was to be held before */
    @Action("meeting-postponed")
    record MeetingPostponed(
            @JsonUnwrapped Sitting sitting,
            @JsonSerialize(using = ToStringSerializer.class) LocalDateTime announced,
            @JsonSerialize(using = ToStringSerializer.class) LocalTime time,
            String place,
            String reason)
            implements MeetingMinutes {}

    /**
     * @param atLeast how many had to come
     * @param exclusionsAdopted only where people are not counted as due
     */
    @Action("meeting-opened")
    record MeetingOpened(
            @JsonUnwrapped Sitting sitting,
            int entitled,
            int present,
            long atLeast,
            @JsonInclude(NON_EMPTY) List<Excluded> excluded,
            @JsonInclude(NON_ABSENT) Optional<Boolean> exclusionsAdopted,
            @JsonInclude(NON_ABSENT) Optional<VotingForm> votingForm,
            boolean methodAdopted,
            List<MeetingOpening.ChosenTeller> counters,
            List<MeetingOpening.ChosenTeller> scrutineers)
            implements MeetingMinutes {}

    /** @param atLeast how many had to come */
    @Action("quorum-failed")
    record QuorumFailed(
            @JsonUnwrapped Sitting sitting,
            int entitled,
            int present,
            long atLeast,
            @JsonInclude(NON_EMPTY) List<Excluded> excluded,
            @JsonInclude(NON_ABSENT) Optional<Boolean> exclusionsAdopted,
            @JsonInclude(NON_ABSENT) Optional<VotingForm> votingForm)
            implements MeetingMinutes {}

    @Action("voting-form-asked")
    record VotingFormAsked(@JsonUnwrapped Sitting sitting, OtherForm otherForm) implements MeetingMinutes {}

    /** @param meetings the ids of those that may vote so */
    @Action("voting-form-allowed")
    record VotingFormAllowed(List<MeetingId> meetings, OtherForm otherForm) implements MeetingMinutes {}

    @Action("voting-form-refused")
    record VotingFormRefused(List<MeetingId> meetings, OtherForm otherForm) implements MeetingMinutes {}

    /**
     * Which meeting an entry is about.
     *
     * @param attempt how many times it was called together
     */
    record Sitting(MeetingId meeting, String name, LocalDate date, int round, int attempt) {

        public static Sitting of(Meeting meeting) {
            return new Sitting(meeting.id(), meeting.name(), meeting.date(), meeting.round(), meeting.attempt());
        }
    }

    /**
     * Which ballot of which round an entry is about.
     *
     * @param kind as in answers
     */
    record Vote(ElectorateId electorate, BallotId ballot, int round, String kind) {

        public static Vote of(Round round) {
            return new Vote(round.electorate(), round.ballot(), round.number(), KebabEnums.name(round.kind()));
        }
    }
}
