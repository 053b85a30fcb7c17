package org.huanjie.campaign.process;

import static org.huanjie.engine.Executions.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.calendar.DayTimes;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignSettings;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.engine.TaskDates;
import org.springframework.stereotype.Component;

/** The dates that the models {@code campaign} and {@code exemption} ask. */
@Component("campaignDates")
public class CampaignDates {

    private final Campaigns campaigns;
    private final CampaignSettings settings;
    private final TaskDates tasks;
    private final DayTimes times;
    private final Clock clock;

    CampaignDates(Campaigns campaigns, CampaignSettings settings, TaskDates tasks, DayTimes times, Clock clock) {
        this.campaigns = campaigns;
        this.settings = settings;
        this.tasks = tasks;
        this.times = times;
        this.clock = clock;
    }

    /** 18:00 of the last day on which the plan is in time: the day before the elections begin, or so many days after the task came up. */
    public Date plan(DelegateExecution execution) {
        LocalDate before = get(execution).start().minusDays(1);
        return before.isAfter(tasks.begun(execution)) ? times.endOfWork(before) : handledBy(execution);
    }

    /** 18:00 of the last day for what stands in no scheme, counted from the day on which the task came up. */
    public Date handledBy(DelegateExecution execution) {
        return times.endOfWork(tasks.begun(execution).plus(settings.handling()));
    }

    /** 18:00 of the day on which pilot places are to be done. */
    public Date pilots(DelegateExecution execution) {
        int days = scheme(execution).pilots().orElseThrow().days();
        return times.endOfWork(get(execution).start().plusDays(days));
    }

    /** 18:00 of the day of the kick-off; a campaign whose plan took longer holds it when it can. */
    public Date kickOff(DelegateExecution execution) {
        LocalDate day = get(execution)
                .start()
                .plusDays(scheme(execution).kickOff().orElseThrow().days());
        return day.isBefore(tasks.begun(execution)) ? handledBy(execution) : times.endOfWork(day);
    }

    /** 18:00 of the last day for the summary. */
    public Date summary(DelegateExecution execution) {
        return scheme(execution)
                .summary()
                .map(summary -> times.endOfWork(tasks.begun(execution).plusDays(summary.days())))
                .orElseGet(() -> handledBy(execution));
    }

    /** When the progress is looked at next. */
    public Date nextMorning(DelegateExecution execution) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        return Date.from(
                tomorrow.atTime(settings.watchAt()).atZone(clock.getZone()).toInstant());
    }

    private Campaign get(DelegateExecution execution) {
        return campaigns.get(campaign(execution));
    }

    private CampaignScheme scheme(DelegateExecution execution) {
        return campaigns.scheme(campaign(execution));
    }
}
