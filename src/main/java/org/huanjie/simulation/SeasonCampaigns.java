package org.huanjie.simulation;

import java.util.Optional;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.Campaigns;
import org.springframework.stereotype.Component;

/** The campaign that a simulation plays. */
@Component
@OnlyInSimulation
class SeasonCampaigns {

    private final Campaigns campaigns;

    SeasonCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Nothing where only a part of the region elects, or before it has begun. */
    Optional<Campaign> of(Season season) {
        return campaigns.all().stream()
                .filter(campaign -> season.whole()
                        && campaign.region().equals(season.region())
                        && campaign.start().equals(season.start()))
                .findFirst();
    }
}
