package org.huanjie.lookback.web;

import org.huanjie.ids.CampaignId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a campaign's look back: how many places were looked at, and the ledger of places of concern. */
@Controller
class LookBackPages {

    private final ReadableLookBacks readable;

    LookBackPages(ReadableLookBacks readable) {
        this.readable = readable;
    }

    @GetMapping("/campaigns/{campaign}/look-back")
    String page(@PathVariable("campaign") CampaignId campaign, Model model) {
        model.addAttribute("campaign", readable.campaign(campaign));
        model.addAttribute("lookBack", readable.view(campaign));
        return "campaigns/look-back";
    }
}
