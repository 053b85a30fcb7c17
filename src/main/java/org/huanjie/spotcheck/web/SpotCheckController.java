package org.huanjie.spotcheck.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huanjie.ids.CampaignId;
import org.huanjie.spotcheck.DrawSheet;
import org.huanjie.spotcheck.SpotCheckForms.FindingView;
import org.huanjie.spotcheck.SpotCheckRound;
import org.huanjie.spotcheck.web.ReadableSpotChecks.RoundView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Spot checks over HTTP; whoever sees the campaign may have its draws, to work them out again (docs/spot-checks.md). */
@RestController
@RequestMapping("/api/campaigns/{campaign}/spot-checks")
class SpotCheckController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReadableSpotChecks readable;

    SpotCheckController(ReadableSpotChecks readable) {
        this.readable = readable;
    }

    @GetMapping
    List<RoundView> rounds(@PathVariable("campaign") CampaignId campaign) {
        return readable.rounds(campaign);
    }

    @GetMapping("/findings")
    List<FindingView> findings(@PathVariable("campaign") CampaignId campaign) {
        return readable.findings(campaign);
    }

    @GetMapping("/{round}/draw.json")
    DrawSheet draw(
            @PathVariable("campaign") CampaignId campaign,
            @PathVariable("round") int round,
            @RequestParam(defaultValue = "" + SpotCheckRound.PLANNED) int part) {
        return readable.draw(campaign, round, part);
    }

    @GetMapping("/{round}/draw.csv")
    ResponseEntity<String> sheet(
            @PathVariable("campaign") CampaignId campaign,
            @PathVariable("round") int round,
            @RequestParam(defaultValue = "" + SpotCheckRound.PLANNED) int part) {
        String name = "%s-%d-%d.csv".formatted(campaign, round, part);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(readable.draw(campaign, round, part).csv());
    }
}
