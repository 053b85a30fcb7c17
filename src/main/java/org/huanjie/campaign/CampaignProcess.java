package org.huanjie.campaign;

import org.huanjie.ids.CampaignId;

/** The course of a campaign, as the engine runs it. */
public interface CampaignProcess {

    void start(Campaign campaign);

    /** The launch, which was paused, goes on. */
    void resume(CampaignId campaign);

    /** Ends what still runs of the campaign; elections that have begun go on. */
    void stop(CampaignId campaign);

    /** Somebody asks for a body to be excused or postponed; the League body of the region is to decide. */
    void decideExemption(Campaign campaign, String exemption);
}
