package org.huanjie.lookback.process;

import static org.huanjie.engine.Executions.campaign;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.DayTimes;
import org.huanjie.engine.TaskDates;
import org.huanjie.lookback.LookBackPlace.Remedy;
import org.huanjie.lookback.LookBacks;
import org.springframework.stereotype.Component;

/** When a look back begins, and by when its tasks are due. */
@Component
public class LookBackDates {

    private final LookBacks lookBacks;
    private final Calendars calendars;
    private final DayTimes times;
    private final TaskDates tasks;

    LookBackDates(LookBacks lookBacks, Calendars calendars, DayTimes times, TaskDates tasks) {
        this.lookBacks = lookBacks;
        this.calendars = calendars;
        this.times = times;
        this.tasks = tasks;
    }

    /** 00:00 of the day on which the look back begins: so many days after completion. */
    public Date begins(DelegateExecution execution) {
        return times.start(lookBacks.begins(campaign(execution)));
    }

    /** By when a division answers, and a place of concern has its plan. */
    public Date planDue(DelegateExecution execution) {
        return times.endOfWork(calendars.windowEnd(
                tasks.begun(execution),
                lookBacks.asked(campaign(execution)).orElseThrow().plan()));
    }

    /** By when a place of concern is looked at again. */
    public Date recheckDue(DelegateExecution execution) {
        String place = (String) execution.getVariable(LookBackModel.PLACE);
        return times.endOfWork(lookBacks
                .place(campaign(execution), place)
                .remedy()
                .map(Remedy::recheckOn)
                .orElseThrow());
    }
}
