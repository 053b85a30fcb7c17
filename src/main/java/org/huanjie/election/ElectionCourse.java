package org.huanjie.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionMinutes.Closed;
import org.huanjie.election.ElectionMinutes.Completed;
import org.huanjie.election.ElectionMinutes.Shifted;
import org.huanjie.election.ElectionMinutes.StageBegun;
import org.huanjie.election.ElectionMinutes.StageLate;
import org.huanjie.election.ElectionMinutes.StageMadeUp;
import org.huanjie.election.ElectionMinutes.TrainingSkipped;
import org.huanjie.election.ElectionMinutes.Unfilled;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.KebabEnums;
import org.huanjie.minutes.Minutes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What happens to an election by itself as its process moves on. Called in the engine's transaction. */
@Service
public class ElectionCourse {

    private final ElectionStore store;
    private final Elections elections;
    private final Minutes minutes;
    private final ShiftStore shifts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ElectionCourse(
            ElectionStore store,
            Elections elections,
            Minutes minutes,
            ShiftStore shifts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.shifts = shifts;
        this.events = events;
        this.clock = clock;
        this.elections = elections;
        this.minutes = minutes;
    }

    public void begin(ElectionId election, Stage stage) {
        LocalDate lastDay = lastDay(election, stage);
        store.enter(election, stage);
        append(election, clauseOf(election, stage), new StageBegun(stage.id()));
        if (LocalDate.now(clock).isAfter(lastDay)) {
            overdue(election, stage);
        }
    }

    /** A stage has not been done by the end of its last day (LN-3.5); reported again every day, recorded once. */
    public void overdue(ElectionId election, Stage stage) {
        LocalDate lastDay = lastDay(election, stage);
        if (!lastDay.plusDays(1).equals(elections.get(election).overdueSince())) {
            store.overdue(election, lastDay.plusDays(1));
            append(election, "E18", new StageLate(stage.id(), lastDay));
        }
        events.publishEvent(new StageOverdue(election, stage, lastDay));
    }

    /** The present stage is done and the next may not begin yet: nobody is late any longer (LN-3.5). */
    public void done(ElectionId election) {
        Election now = elections.get(election);
        if (now.overdueSince() != null) {
            store.inTime(election);
            append(election, "E18", new StageMadeUp(now.stage().id()));
        }
    }

    private LocalDate lastDay(ElectionId election, Stage stage) {
        return elections.timetable(election).stage(stage.id()).orElseThrow().to();
    }

    /** The stages that had not begun were moved (JY-6.0b, E19). */
    public void noteShift(ElectionId election) {
        List<Shift.Done> done = shifts.of(election);
        Shift.Done last = done.get(done.size() - 1);
        minutes.append(election, last.by(), "E19", new Shifted(last.days(), last.reason(), last.changes()));
    }

    /** A scheme without a training stage skips it visibly. */
    public void skipTraining(ElectionId election) {
        append(election, "C.4", new TrainingSkipped(elections.get(election).scheme()));
    }

    public void complete(ElectionId election) {
        store.close(election, Status.COMPLETED);
        append(election, clauseOf(election, Stage.SUMMARY), new Completed());
    }

    /** An election that was annulled before its end stays annulled. */
    public void closeWithdrawn(ElectionId election) {
        store.close(election, Status.WITHDRAWN);
        String status = KebabEnums.name(elections.get(election).status());
        append(election, "", new Closed(status));
    }

    /** Not enough people stood; posts are filled by appointment in mid-term (E1, JY-4.3.5d). */
    public void closeUnfilled(ElectionId election) {
        store.close(election, Status.WITHDRAWN);
        append(election, "E1", new Unfilled("withdrawn"));
    }

    private String clauseOf(ElectionId election, Stage stage) {
        return elections.scheme(election).stages().stream()
                .filter(plan -> plan.stage().equals(stage.id()))
                .map(plan -> plan.basis().clause())
                .findFirst()
                .orElse("");
    }

    private void append(ElectionId election, String clause, ElectionMinutes entry) {
        minutes.append(election, Minutes.SYSTEM, clause, entry);
    }
}
