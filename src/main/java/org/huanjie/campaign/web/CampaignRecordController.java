package org.huanjie.campaign.web;

import java.util.List;
import org.huanjie.campaign.CampaignRecord;
import org.huanjie.ids.CampaignId;
import org.huanjie.minutes.EntryView;
import org.huanjie.minutes.Verification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The minutes of a campaign and whether they are whole, for whoever oversees its region. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/record")
class CampaignRecordController {

    private final CampaignRecord minutes;
    private final ReadableCampaigns readable;

    CampaignRecordController(CampaignRecord minutes, ReadableCampaigns readable) {
        this.minutes = minutes;
        this.readable = readable;
    }

    record CampaignRecordView(int count, List<EntryView> entries) {}

    @GetMapping
    CampaignRecordView read(@PathVariable("campaign") CampaignId campaign) {
        readable.run(campaign);
        List<EntryView> entries =
                minutes.entries(campaign).stream().map(EntryView::of).toList();
        return new CampaignRecordView(entries.size(), entries);
    }

    @GetMapping("/verification")
    Verification verify(@PathVariable("campaign") CampaignId campaign) {
        readable.run(campaign);
        return minutes.verify(campaign);
    }
}
