package org.huanjie.campaign;

import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How campaigns are run.
 *
 * @param batch how many elections begin in one transaction
 * @param watchAt when the progress is looked at each morning
 * @param handling how long a task of a campaign takes for which the campaign's scheme has no days
 * @param remindBefore how many days before its deadline such a task is reminded of
 */
@ConfigurationProperties("huanjie.campaigns")
public record CampaignSettings(int batch, LocalTime watchAt, Period handling, int remindBefore) {}
