package org.huanjie.campaign.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.Permissions;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignBody;
import org.huanjie.campaign.CampaignProgress;
import org.huanjie.campaign.CampaignRequest;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaign.Exemption;
import org.huanjie.campaign.ExemptionRequest;
import org.huanjie.campaign.Exemptions;
import org.huanjie.division.Divisions;
import org.huanjie.division.Regions;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Field;
import org.huanjie.input.Refusal;
import org.huanjie.web.OwnAddresses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over HTTP: begin, look at, pause, stop, and ask for bodies to be excused. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

    private static final int MOST = 1000;

    private final Campaigns campaigns;
    private final Exemptions exemptions;
    private final ReadableCampaigns readable;
    private final Regions regions;
    private final Divisions divisions;
    private final AnswerReader answers;
    private final Permissions permissions;

    CampaignController(
            Campaigns campaigns,
            Exemptions exemptions,
            ReadableCampaigns readable,
            Regions regions,
            Divisions divisions,
            AnswerReader answers,
            Permissions permissions) {
        this.campaigns = campaigns;
        this.exemptions = exemptions;
        this.readable = readable;
        this.regions = regions;
        this.divisions = divisions;
        this.answers = answers;
        this.permissions = permissions;
    }

    record Reason(@Field(value = "理由", min = 2, max = 500) String reason) {}

    /** A body as its list shows it. */
    record BodyLine(
            String division,
            String name,
            String kind,
            boolean pilot,
            CampaignBody.State state,
            Optional<ElectionId> election,
            String resumesOn,
            String reason) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> begin(@RequestBody JsonNode body) {
        CampaignRequest request = answers.read(body, CampaignRequest.class);
        regions.find(request.region()).ifPresent(region -> permissions.requireOversight(region.code()));
        Campaign campaign = campaigns.begin(request, permissions.actor());
        return ResponseEntity.created(OwnAddresses.of("/api/campaigns/" + campaign.id()))
                .body(view(campaign));
    }

    @GetMapping
    List<Map<String, Object>> all() {
        return readable.all().stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    Map<String, Object> one(@PathVariable("id") CampaignId id) {
        return view(readable.one(id));
    }

    private Map<String, Object> view(Campaign campaign) {
        CampaignProgress progress = readable.progress(campaign);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", campaign.id());
        view.put("region", campaign.region());
        view.put("title", campaign.title());
        view.put("campaign", campaign.scheme());
        view.put("campaignVersion", campaign.schemeVersion());
        Map<String, String> schemes = new LinkedHashMap<>();
        campaign.schemes().forEach((kind, scheme) -> schemes.put(kind.id(), scheme));
        view.put("schemes", schemes);
        view.put("start", campaign.start());
        view.put("deadline", campaign.deadline().orElse(null));
        view.put("state", campaign.state().id());
        view.put("paused", campaign.paused());
        view.put("bodies", progress.bodies());
        view.put("waiting", progress.waiting());
        view.put("launched", progress.launched());
        view.put("begun", progress.begun());
        view.put("overdue", progress.overdue());
        view.put("completed", progress.completed());
        view.put("brokenOff", progress.brokenOff());
        view.put("excused", progress.excused());
        view.put("postponed", progress.postponed());
        view.put("failed", progress.failed());
        return view;
    }

    @GetMapping("/{id}/bodies")
    ResponseEntity<List<BodyLine>> bodies(
            @PathVariable("id") CampaignId id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "1000") int size) {
        Campaign campaign = readable.one(id);
        Optional<CampaignBody.State> asked = state(state);
        if (page < 0 || size < 1 || size > MOST) {
            throw new Refusal("size", "page应不小于0，size应为1至" + MOST, "");
        }
        List<String> parts = readable.parts(campaign);
        return ResponseEntity.ok()
                .header("X-Total-Count", String.valueOf(campaigns.count(id, parts, asked)))
                .body(campaigns.bodies(id, parts, asked, page, size).stream()
                        .map(this::line)
                        .toList());
    }

    static Optional<CampaignBody.State> state(String id) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(CampaignBody.State.values())
                .filter(state -> state.name().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("state", "单位状态应为waiting、launched、excused、postponed或failed", "")));
    }

    private BodyLine line(CampaignBody body) {
        return new BodyLine(
                body.division(),
                divisions.name(body.division()),
                body.kind().id(),
                body.pilot(),
                body.state(),
                body.election(),
                body.resumesOn().map(Object::toString).orElse(""),
                body.reason());
    }

    @PostMapping("/{id}/launch/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable("id") CampaignId id, @RequestBody JsonNode body) {
        readable.run(id);
        campaigns.pause(id, answers.read(body, Reason.class).reason(), permissions.actor());
    }

    @PostMapping("/{id}/launch/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable("id") CampaignId id) {
        readable.run(id);
        campaigns.resume(id, permissions.actor());
    }

    @PostMapping("/{id}/stop")
    Map<String, Object> stop(@PathVariable("id") CampaignId id, @RequestBody JsonNode body) {
        readable.run(id);
        campaigns.stop(id, answers.read(body, Reason.class).reason(), permissions.actor());
        return view(campaigns.get(id));
    }

    @GetMapping("/{id}/exemptions")
    List<Exemption> exemptions(@PathVariable("id") CampaignId id) {
        List<String> parts = readable.parts(readable.one(id));
        return exemptions.of(id).stream()
                .filter(asked -> parts.stream().anyMatch(asked.division()::startsWith))
                .toList();
    }

    /** Asks for a body to be excused, or to begin later. */
    @PostMapping("/{id}/bodies/{division}/exemption")
    ResponseEntity<Exemption> exempt(
            @PathVariable("id") CampaignId id, @PathVariable("division") String division, @RequestBody JsonNode body) {
        permissions.requireOversight(division);
        Exemption asked = exemptions.ask(id, division, answers.read(body, ExemptionRequest.class), permissions.actor());
        return ResponseEntity.created(OwnAddresses.of("/api/campaigns/" + id + "/exemptions"))
                .body(asked);
    }
}
