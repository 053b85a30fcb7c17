package org.huanjie.tally.process;

import static org.huanjie.engine.Executions.election;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.ballot.process.BallotModel;
import org.huanjie.calendar.DayTimes;
import org.huanjie.election.process.Dates;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.meeting.FurtherVotes;
import org.huanjie.meeting.Meeting;
import org.huanjie.meeting.Meetings;
import org.huanjie.meeting.OtherForm;
import org.huanjie.meeting.Rounds;
import org.huanjie.tally.Tallies;
import org.springframework.stereotype.Component;

/** What the models ask about voting. */
@Component
public class Ballots {

    private static final String VOTING = "voting";

    private final FurtherVotes furtherVotes;
    private final Rounds rounds;
    private final Tallies tallies;
    private final Meetings meetings;
    private final Dates dates;
    private final DayTimes times;

    Ballots(FurtherVotes furtherVotes, Rounds rounds, Tallies tallies, Meetings meetings, Dates dates, DayTimes times) {
        this.furtherVotes = furtherVotes;
        this.rounds = rounds;
        this.tallies = tallies;
        this.meetings = meetings;
        this.dates = dates;
        this.times = times;
    }

    /** The ids of the electorates that vote now. */
    public List<String> electorates(DelegateExecution execution) {
        return furtherVotes.voting(election(execution)).stream()
                .map(ElectorateId::value)
                .toList();
    }

    /** Whether others vote next, such as the new committee (UC-6). */
    public boolean more(DelegateExecution execution) {
        return furtherVotes.more(election(execution));
    }

    /** The ids of the meetings of the electorate's present round. */
    public List<String> meetings(DelegateExecution execution) {
        return rounds.meetings(election(execution), BallotModel.electorate(execution)).stream()
                .map(MeetingId::value)
                .toList();
    }

    /** When the tasks of a meeting are due: at the end of voting, or of the day to which it was postponed if that is later (E8). */
    public Date due(DelegateExecution execution) {
        Date planned = dates.planned(execution, VOTING);
        Date held = times.endOfWork(meeting(execution).date());
        return planned.before(held) ? held : planned;
    }

    /** Whether the clerk asked for another form of voting instead of opening the meeting (E24). */
    public boolean emergency(DelegateExecution execution) {
        return meeting(execution)
                .otherForm()
                .filter(asked -> asked.state() == OtherForm.State.ASKED)
                .isPresent();
    }

    private Meeting meeting(DelegateExecution execution) {
        return meetings.get(new MeetingId((String) execution.getVariable(BallotModel.MEETING)));
    }

    /** Whether a tie that run-offs have not settled goes to the lot (E11). */
    public boolean tieByLot(DelegateExecution execution) {
        return tallies.tieByLot(election(execution));
    }

    /** When the day of a postponed meeting begins (E8). */
    public Date meetingDate(DelegateExecution execution) {
        MeetingId meeting = new MeetingId((String) execution.getVariable(BallotModel.MEETING));
        return times.start(meetings.get(meeting).date());
    }
}
