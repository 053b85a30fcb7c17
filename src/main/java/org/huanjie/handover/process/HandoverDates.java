package org.huanjie.handover.process;

import static org.huanjie.engine.Executions.election;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.calendar.DayTimes;
import org.huanjie.handover.Handovers;
import org.springframework.stereotype.Component;

/** When a handover is due. */
@Component("handoverDates")
public class HandoverDates {

    private final Handovers handovers;
    private final DayTimes times;

    HandoverDates(Handovers handovers, DayTimes times) {
        this.handovers = handovers;
        this.times = times;
    }

    /** 18:00 of the handover's last day. */
    public Date due(DelegateExecution execution) {
        return times.endOfWork(handovers.deadline(election(execution)));
    }
}
