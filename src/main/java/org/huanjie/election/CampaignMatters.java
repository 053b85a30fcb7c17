package org.huanjie.election;

import org.huanjie.clause.Citing;
import org.huanjie.ids.CampaignId;

/** What is said of campaigns where people read of elections and campaigns side by side. */
public interface CampaignMatters {

    String title(CampaignId campaign);

    /** How many days before its deadline a task of a campaign is reminded of. */
    int remindBefore();

    /** Whose documents its tasks cite. */
    Citing citing(CampaignId campaign);
}
