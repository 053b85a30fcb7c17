package org.huanjie.election.process;

import static org.huanjie.engine.Executions.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.calendar.DayTimes;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskDates;
import org.huanjie.ids.ElectionId;
import org.huanjie.scheme.rules.Timetable.StageWindow;
import org.huanjie.scheme.rules.Timetable.StepWindow;
import org.springframework.stereotype.Component;

/** The dates that the models ask: when stages begin and are overdue, when tasks are due. All of them follow the election's present timetable. */
@Component("dates")
public class Dates {

    private final Elections elections;
    private final TaskDates tasks;
    private final DayTimes times;
    private final Clock clock;

    Dates(Elections elections, TaskDates tasks, DayTimes times, Clock clock) {
        this.elections = elections;
        this.tasks = tasks;
        this.times = times;
        this.clock = clock;
    }

    /** 18:00 of the last day of a step such as {@code registration}; what is done again after that day is due with the step that the timetable has reached. */
    public Date due(DelegateExecution execution, String step) {
        return late(execution, step) && tasks.again(execution) ? caughtUp(execution) : planned(execution, step);
    }

    /** Likewise of a task that comes up only when something goes wrong, also the first time. */
    public Date dueWhenNeeded(DelegateExecution execution, String step) {
        return late(execution, step) ? caughtUp(execution) : planned(execution, step);
    }

    /** 18:00 of the next day, after the one on which the task came up, on which a step of the present stage ends; where none does, so many days later. */
    private Date caughtUp(DelegateExecution execution) {
        ElectionId election = election(execution);
        LocalDate begun = tasks.begun(execution);
        String stage = elections.get(election).stage().id();
        return elections.timetable(election).windows().stream()
                .filter(step -> step.stage().equals(stage))
                .map(StepWindow::to)
                .filter(begun::isBefore)
                .min(Comparator.naturalOrder())
                .map(times::endOfWork)
                .orElseGet(() -> handledBy(execution));
    }

    /** 18:00 of the last day of a step, whenever the task comes up. */
    public Date planned(DelegateExecution execution, String step) {
        return times.endOfWork(elections.lastDay(election(execution), step));
    }

    private boolean late(DelegateExecution execution, String step) {
        LocalDate last = elections.lastDay(election(execution), step);
        return last.isBefore(LocalDate.now(clock)) && last.isBefore(tasks.begun(execution));
    }

    /** 18:00 of the last day on which a task that stands in no timetable is to be handled, counted from the day on which it came up. */
    public Date handledBy(DelegateExecution execution) {
        return times.endOfWork(elections.handledBy(election(execution), tasks.begun(execution)));
    }

    /** 00:00 of the stage's first day. */
    public Date stageBegins(DelegateExecution execution, String stage) {
        return times.start(stage(election(execution), stage).from());
    }

    /** Whether the stage's first day has come. */
    public boolean mayBegin(DelegateExecution execution, String stage) {
        return !clock.instant().isBefore(stageBegins(execution, stage).toInstant());
    }

    /** 00:00 after the stage's last day, as a cycle begins. */
    public String stageOverdue(DelegateExecution execution, String stage) {
        LocalDate first = stage(election(execution), stage).to().plusDays(1);
        return first.atStartOfDay(clock.getZone()).toOffsetDateTime().toString();
    }

    private StageWindow stage(ElectionId election, String stage) {
        return elections.timetable(election).stage(stage).orElseThrow();
    }
}
