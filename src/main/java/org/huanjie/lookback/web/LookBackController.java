package org.huanjie.lookback.web;

import org.huanjie.ids.CampaignId;
import org.huanjie.lookback.web.ReadableLookBacks.LookBackView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The look back of a campaign and its ledger over HTTP, also as an Excel workbook (GD-13). */
@RestController
class LookBackController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReadableLookBacks readable;

    LookBackController(ReadableLookBacks readable) {
        this.readable = readable;
    }

    @GetMapping("/api/campaigns/{campaign}/look-back")
    LookBackView view(@PathVariable("campaign") CampaignId campaign) {
        return readable.view(campaign);
    }

    @GetMapping("/api/campaigns/{campaign}/look-back.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable("campaign") CampaignId campaign) {
        String title = readable.campaign(campaign).title() + "重点关注台账";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(campaign + "-look-back.xlsx")
                                .build()
                                .toString())
                .body(LedgerSheet.of(title, readable.view(campaign).ledger()));
    }
}
