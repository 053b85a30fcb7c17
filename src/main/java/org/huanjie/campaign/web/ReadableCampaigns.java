package org.huanjie.campaign.web;

import java.util.List;
import java.util.NoSuchElementException;
import org.huanjie.access.Permissions;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignProgress;
import org.huanjie.campaign.Campaigns;
import org.huanjie.ids.CampaignId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What of the campaigns the person who asks may see: all of those in a region that the person oversees, of others the part that is the person's own. */
@Component
public class ReadableCampaigns {

    private final Campaigns campaigns;
    private final Permissions permissions;

    ReadableCampaigns(Campaigns campaigns, Permissions permissions) {
        this.campaigns = campaigns;
        this.permissions = permissions;
    }

    List<Campaign> all() {
        return campaigns.all().stream()
                .filter(campaign -> !parts(campaign).isEmpty())
                .toList();
    }

    /** @throws NoSuchElementException when there is none with this id */
    public Campaign one(CampaignId id) {
        Campaign campaign = campaigns.get(id);
        if (parts(campaign).isEmpty()) {
            throw new AccessDeniedException("您没有办理此事的权限");
        }
        return campaign;
    }

    /** The part of the campaign's region that the person sees. */
    public List<String> parts(Campaign campaign) {
        if (permissions.mayOversee(campaign.region())) {
            return List.of(campaign.region());
        }
        List<String> within = permissions.overseen().stream()
                .filter(code -> code.startsWith(campaign.region()))
                .toList();
        return within.stream()
                .filter(code -> within.stream().noneMatch(other -> !other.equals(code) && code.startsWith(other)))
                .toList();
    }

    CampaignProgress progress(Campaign campaign) {
        return campaigns.progress(campaign.id(), parts(campaign));
    }

    /** Whoever oversees its region runs it. */
    Campaign run(CampaignId id) {
        Campaign campaign = campaigns.get(id);
        permissions.requireOversight(campaign.region());
        return campaign;
    }
}
