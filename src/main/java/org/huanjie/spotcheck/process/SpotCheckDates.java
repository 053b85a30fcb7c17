package org.huanjie.spotcheck.process;

import static org.huanjie.engine.Executions.campaign;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.DayTimes;
import org.huanjie.calendar.Span;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme.Rectification;
import org.huanjie.engine.TaskDates;
import org.huanjie.spotcheck.SpotChecks;
import org.springframework.stereotype.Component;

/** When rounds of spot checks begin, and by when their tasks are due. */
@Component
public class SpotCheckDates {

    private final SpotChecks checks;
    private final Campaigns campaigns;
    private final Calendars calendars;
    private final DayTimes times;
    private final TaskDates tasks;

    SpotCheckDates(SpotChecks checks, Campaigns campaigns, Calendars calendars, DayTimes times, TaskDates tasks) {
        this.checks = checks;
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.times = times;
        this.tasks = tasks;
    }

    /** 00:00 of the day on which the round begins: so many days after completion, or after the round before. */
    public Date begins(DelegateExecution execution) {
        int round = (Integer) execution.getVariable(SpotCheckModel.ROUND);
        return times.start(checks.begins(campaign(execution), round));
    }

    /** By when a county has called its places. */
    public Date callsDue(DelegateExecution execution) {
        return endOf(execution, calls(execution));
    }

    /** By when findings are put right. */
    public Date rectificationDue(DelegateExecution execution) {
        return endOf(
                execution,
                campaigns
                        .scheme(campaign(execution))
                        .rectification()
                        .map(Rectification::window)
                        .orElseGet(() -> calls(execution)));
    }

    /** By when the region's League body circulates or confirms. */
    public Date due(DelegateExecution execution) {
        return endOf(execution, calls(execution));
    }

    private Span calls(DelegateExecution execution) {
        return checks.asked(campaign(execution)).orElseThrow().calls().window();
    }

    private Date endOf(DelegateExecution execution, Span window) {
        return times.endOfWork(calendars.windowEnd(tasks.begun(execution), window));
    }
}
