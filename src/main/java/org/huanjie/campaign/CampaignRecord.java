package org.huanjie.campaign;

import java.util.List;
import java.util.Optional;
import org.huanjie.ids.CampaignId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.minutes.Verification;
import org.springframework.stereotype.Component;

/** The minutes of campaigns, sealed like those of elections. */
@Component
public class CampaignRecord {

    private final ChainedMinutes minutes;

    CampaignRecord(ChainedMinutes minutes) {
        this.minutes = minutes;
    }

    /**
     * Appends an entry in the caller's transaction.
     *
     * @param actor the account that did it, or {@link org.huanjie.minutes.Minutes#SYSTEM}
     * @param clause the clause it rests on, empty when none
     */
    public void append(CampaignId campaign, String actor, String clause, MinutesRecord entry) {
        minutes.append(campaign.key(), actor, clause, entry);
    }

    /** All entries, oldest first. */
    public List<Entry> entries(CampaignId campaign) {
        return minutes.entries(campaign.key());
    }

    /** What all entries of one action say, oldest first. */
    public <E extends MinutesRecord> List<E> entries(CampaignId campaign, Class<E> type) {
        return minutes.entries(campaign.key(), type);
    }

    /** What the newest entry of one action says. */
    public <E extends MinutesRecord> Optional<E> newest(CampaignId campaign, Class<E> type) {
        return entries(campaign, type).stream().reduce((earlier, later) -> later);
    }

    /** Checks the whole chain. */
    public Verification verify(CampaignId campaign) {
        return minutes.verify(campaign.key());
    }
}
