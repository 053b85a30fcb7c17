package org.huanjie.spotcheck.web;

import org.huanjie.ids.CampaignId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a campaign's spot checks: rounds, findings, and how far they are put right. */
@Controller
class SpotCheckPages {

    private final ReadableSpotChecks readable;

    SpotCheckPages(ReadableSpotChecks readable) {
        this.readable = readable;
    }

    @GetMapping("/campaigns/{campaign}/spot-checks")
    String page(@PathVariable("campaign") CampaignId campaign, Model model) {
        model.addAttribute("campaign", readable.campaign(campaign));
        model.addAttribute("rounds", readable.rounds(campaign));
        model.addAttribute("findings", readable.findings(campaign));
        return "campaigns/spot-checks";
    }
}
