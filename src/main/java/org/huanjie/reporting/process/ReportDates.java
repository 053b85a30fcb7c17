package org.huanjie.reporting.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.Reports;
import org.springframework.stereotype.Component;

/** The dates that the model {@code supervisionReport} asks. */
@Component("reportDates")
public class ReportDates {

    private final Reports reports;
    private final Clock clock;

    ReportDates(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** When the next report of a kind is due. */
    public Date next(DelegateExecution execution, String kind) {
        return Date.from(
                reports.next(ReportKind.of(kind)).atZone(clock.getZone()).toInstant());
    }
}
