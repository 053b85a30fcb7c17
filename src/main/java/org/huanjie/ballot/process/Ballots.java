package org.huanjie.ballot.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.ballot.Meetings;
import org.huanjie.ballot.Rounds;
import org.springframework.stereotype.Component;

/** What the models ask about voting. */
@Component
public class Ballots {

    private final Rounds rounds;
    private final Meetings meetings;
    private final Clock clock;

    Ballots(Rounds rounds, Meetings meetings, Clock clock) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The ids of the electorates that vote. */
    public List<String> electorates(DelegateExecution execution) {
        return rounds.electorates(execution.getProcessBusinessKey());
    }

    /** The ids of the meetings of the electorate's present round. */
    public List<String> meetings(DelegateExecution execution) {
        return rounds.meetings(
                execution.getProcessBusinessKey(), (String) execution.getVariable(BallotModel.ELECTORATE));
    }

    /** When the day of a postponed meeting begins (E8). */
    public Date meetingDate(DelegateExecution execution) {
        String meeting = (String) execution.getVariable(BallotModel.MEETING);
        return Date.from(
                meetings.get(meeting).date().atStartOfDay(clock.getZone()).toInstant());
    }
}
