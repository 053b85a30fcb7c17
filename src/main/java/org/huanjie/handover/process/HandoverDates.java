package org.huanjie.handover.process;

import static org.huanjie.engine.Executions.election;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.handover.Handovers;
import org.springframework.stereotype.Component;

/** When a handover is due. */
@Component("handoverDates")
public class HandoverDates {

    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final Handovers handovers;
    private final Clock clock;

    HandoverDates(Handovers handovers, Clock clock) {
        this.handovers = handovers;
        this.clock = clock;
    }

    /** 18:00 of the handover's last day. */
    public Date due(DelegateExecution execution) {
        return Date.from(handovers
                .deadline(election(execution))
                .atTime(END_OF_WORK)
                .atZone(clock.getZone())
                .toInstant());
    }
}
