package org.huanjie.assessment.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.assessment.Area;
import org.huanjie.assessment.AreaRequest;
import org.huanjie.assessment.Assessment;
import org.huanjie.assessment.Assessments;
import org.huanjie.assessment.CampaignLedger;
import org.huanjie.assessment.LetterRequest;
import org.huanjie.assessment.Populations;
import org.huanjie.assessment.SignedLetter;
import org.huanjie.assessment.TickRequest;
import org.huanjie.assessment.TickedItem;
import org.huanjie.assessment.UntickRequest;
import org.huanjie.assessment.VisitRequest;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme.Checklist;
import org.huanjie.clause.Citations;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.AnswerReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of a campaign and the marks that follow from it: League bodies keep it for their divisions and those below, whoever oversees a part reads it. */
@RestController
@RequestMapping("/api")
class AssessmentController {

    private final Assessments assessments;
    private final CampaignLedger ledger;
    private final Populations populations;
    private final Campaigns campaigns;
    private final AssessedParts parts;
    private final AnswerReader answers;

    AssessmentController(
            Assessments assessments,
            CampaignLedger ledger,
            Populations populations,
            Campaigns campaigns,
            AssessedParts parts,
            AnswerReader answers) {
        this.assessments = assessments;
        this.ledger = ledger;
        this.populations = populations;
        this.campaigns = campaigns;
        this.parts = parts;
        this.answers = answers;
    }

    record MarksView(
            CampaignId campaign,
            LocalDateTime at,
            MarkView own,
            List<MarkView> lines,
            List<String> ranking,
            List<String> interviewed) {}

    record LedgerView(
            CampaignId campaign,
            String division,
            List<Checklist> checklists,
            List<TickedItem> ticks,
            List<SignedLetter> letters,
            List<Area> areas) {}

    record Imported(int imported) {}

    @GetMapping("/campaigns/{campaign}/marks")
    MarksView marks(@PathVariable("campaign") CampaignId id, @RequestParam Optional<String> division) {
        Assessment assessment = assessment(id, division);
        Citations citations = campaigns.scheme(id).citations();
        return new MarksView(
                id,
                assessment.at(),
                MarkView.of(assessment.own(), citations),
                assessment.lines().stream()
                        .map(mark -> MarkView.of(mark, citations))
                        .toList(),
                assessment.ranking(),
                assessment.interviewed());
    }

    @GetMapping("/campaigns/{campaign}/marks.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable("campaign") CampaignId id, @RequestParam Optional<String> division) {
        return MarkDownload.of(assessments, assessment(id, division));
    }

    private Assessment assessment(CampaignId id, Optional<String> division) {
        return assessments.of(id, parts.seen(campaigns.get(id), division));
    }

    @GetMapping("/campaigns/{campaign}/checklists")
    LedgerView ledger(@PathVariable("campaign") CampaignId id, @RequestParam Optional<String> division) {
        Campaign campaign = campaigns.get(id);
        String part = parts.seen(campaign, division);
        return new LedgerView(
                id,
                part,
                campaigns.scheme(id).checklists(),
                ledger.ticks(id, part),
                ledger.letters(id, part),
                ledger.areas(id, part));
    }

    @PostMapping("/campaigns/{campaign}/checklists/{division}/ticks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tick(@PathVariable("campaign") CampaignId id, @PathVariable String division, @RequestBody JsonNode body) {
        parts.requireKeeping(division);
        ledger.tick(id, division, answers.read(body, TickRequest.class), parts.actor());
    }

    @PostMapping("/campaigns/{campaign}/checklists/{division}/ticks/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void untick(@PathVariable("campaign") CampaignId id, @PathVariable String division, @RequestBody JsonNode body) {
        parts.requireKeeping(division);
        ledger.untick(id, division, answers.read(body, UntickRequest.class), parts.actor());
    }

    @PutMapping("/campaigns/{campaign}/letters/{division}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(@PathVariable("campaign") CampaignId id, @PathVariable String division, @RequestBody JsonNode body) {
        parts.requireKeeping(division);
        ledger.sign(id, division, answers.read(body, LetterRequest.class), parts.actor());
    }

    @PutMapping("/campaigns/{campaign}/areas/{division}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable("campaign") CampaignId id, @PathVariable String division, @RequestBody JsonNode body) {
        parts.requireKeeping(division);
        ledger.assign(id, division, answers.read(body, AreaRequest.class), parts.actor());
    }

    @PostMapping("/campaigns/{campaign}/areas/{division}/visits")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void visit(@PathVariable("campaign") CampaignId id, @PathVariable String division, @RequestBody JsonNode body) {
        parts.requireKeeping(division);
        ledger.visit(id, division, answers.read(body, VisitRequest.class), parts.actor());
    }

    /** A table {@code code,population}. */
    @PostMapping("/populations")
    Imported state(@RequestBody(required = false) byte[] sheet) {
        return new Imported(populations.read(sheet == null ? new byte[0] : sheet, parts::keeps, parts.actor()));
    }

    @GetMapping("/populations")
    Map<String, Integer> population(@RequestParam String division) {
        return populations.of(parts.overseen(division));
    }
}
