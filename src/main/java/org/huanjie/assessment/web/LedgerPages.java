package org.huanjie.assessment.web;

import java.io.IOException;
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
import org.huanjie.assessment.TickRequest;
import org.huanjie.assessment.TickedItem;
import org.huanjie.assessment.UntickRequest;
import org.huanjie.assessment.VisitRequest;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.Tier;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.AnswerReader;
import org.huanjie.web.RefusedForms;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a campaign's ledger is kept and its marks are read. */
@Controller
@RequestMapping("/campaigns/{campaign}")
class LedgerPages {

    private final Assessments assessments;
    private final CampaignLedger ledger;
    private final Populations populations;
    private final Campaigns campaigns;
    private final Divisions divisions;
    private final AssessedParts parts;
    private final AnswerReader answers;

    LedgerPages(
            Assessments assessments,
            CampaignLedger ledger,
            Populations populations,
            Campaigns campaigns,
            Divisions divisions,
            AssessedParts parts,
            AnswerReader answers) {
        this.assessments = assessments;
        this.ledger = ledger;
        this.populations = populations;
        this.campaigns = campaigns;
        this.divisions = divisions;
        this.parts = parts;
        this.answers = answers;
    }

    @GetMapping("/marks")
    String marks(@PathVariable("campaign") CampaignId id, @RequestParam Optional<String> division, Model model) {
        show(id, division, model);
        return "campaigns/marks";
    }

    @GetMapping("/marks.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable("campaign") CampaignId id, @RequestParam Optional<String> division) {
        return MarkDownload.of(assessments, assessments.of(id, parts.seen(campaigns.get(id), division)));
    }

    @GetMapping("/checklists")
    String checklists(@PathVariable("campaign") CampaignId id, @RequestParam Optional<String> division, Model model) {
        String part = show(id, division, model);
        CampaignScheme scheme = campaigns.scheme(id);
        Tier tier = Tier.of(part);
        List<TickedItem> ticks = ledger.ticks(id, part).stream()
                .filter(tick -> tick.division().equals(part))
                .toList();
        model.addAttribute(
                "keeps", parts.keeps(part) && !campaigns.get(id).state().closed());
        model.addAttribute(
                "lists",
                scheme.checklists().stream()
                        .filter(list -> list.of() == tier)
                        .map(list -> KeptList.of(list, ticks))
                        .toList());
        model.addAttribute(
                "letters",
                scheme.letters().filter(letters -> letters.by() == tier).orElse(null));
        model.addAttribute(
                "signed",
                ledger.letters(id, part).stream()
                        .filter(letter -> letter.division().equals(part))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "contacts",
                scheme.contacts().filter(contacts -> contacts.areas() == tier).orElse(null));
        model.addAttribute("area", area(id, part).orElse(null));
        model.addAttribute("counted", scheme.quotas().isPresent());
        model.addAttribute("population", populations.of(part).get(part));
        return "campaigns/checklists";
    }

    private Optional<Area> area(CampaignId id, String division) {
        return ledger.areas(id, division).stream()
                .filter(area -> area.division().equals(division))
                .findFirst();
    }

    private String show(CampaignId id, Optional<String> division, Model model) {
        Campaign campaign = campaigns.get(id);
        String part = parts.seen(campaign, division);
        Assessment assessment = assessments.of(id, part);
        CampaignScheme scheme = campaigns.scheme(id);
        model.addAttribute("citations", scheme.citations());
        model.addAttribute("campaign", campaign);
        model.addAttribute("division", part);
        model.addAttribute("place", divisions.fullName(part));
        model.addAttribute("above", above(campaign, part));
        model.addAttribute("at", assessment.at());
        model.addAttribute("own", MarkView.of(assessment.own(), scheme.citations()));
        model.addAttribute(
                "lines",
                assessment.lines().stream()
                        .map(mark -> MarkView.of(mark, scheme.citations()))
                        .toList());
        model.addAttribute("rated", assessment.lines().stream().anyMatch(line -> scheme.vetoes().stream()
                .anyMatch(veto -> veto.of() == line.tier())));
        model.addAttribute("ranking", assessment.ranking());
        model.addAttribute("interviewed", assessment.interviewed());
        model.addAttribute("ranked", scheme.ranking().orElse(null));
        return part;
    }

    /** The division above that the person may look at, empty where there is none. */
    private String above(Campaign campaign, String part) {
        String superior = Codes.superior(part);
        boolean seen = !superior.equals(part) && superior.startsWith(campaign.region()) && parts.sees(superior);
        return seen ? superior : "";
    }

    @PostMapping("/checklists/{division}/ticks")
    String tick(
            @PathVariable("campaign") CampaignId id,
            @PathVariable String division,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return kept(
                id,
                division,
                next,
                () -> ledger.tick(id, division, answers.typed(fields, TickRequest.class), parts.actor()));
    }

    @PostMapping("/checklists/{division}/ticks/withdrawal")
    String untick(
            @PathVariable("campaign") CampaignId id,
            @PathVariable String division,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return kept(
                id,
                division,
                next,
                () -> ledger.untick(id, division, answers.typed(fields, UntickRequest.class), parts.actor()));
    }

    @PostMapping("/letters/{division}")
    String sign(
            @PathVariable("campaign") CampaignId id,
            @PathVariable String division,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return kept(
                id,
                division,
                next,
                () -> ledger.sign(id, division, answers.typed(fields, LetterRequest.class), parts.actor()));
    }

    @PostMapping("/areas/{division}")
    String assign(
            @PathVariable("campaign") CampaignId id,
            @PathVariable String division,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return kept(
                id,
                division,
                next,
                () -> ledger.assign(id, division, answers.typed(fields, AreaRequest.class), parts.actor()));
    }

    @PostMapping("/areas/{division}/visits")
    String visit(
            @PathVariable("campaign") CampaignId id,
            @PathVariable String division,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return kept(
                id,
                division,
                next,
                () -> ledger.visit(id, division, answers.typed(fields, VisitRequest.class), parts.actor()));
    }

    @PostMapping("/populations/{division}")
    String state(
            @PathVariable("campaign") CampaignId id,
            @PathVariable String division,
            @RequestParam Optional<MultipartFile> file,
            RedirectAttributes next)
            throws IOException {
        byte[] sheet = file.isPresent() ? file.get().getBytes() : new byte[0];
        return kept(id, division, next, () -> populations.read(sheet, parts::keeps, parts.actor()));
    }

    private String kept(CampaignId id, String division, RedirectAttributes next, Runnable work) {
        parts.requireKeeping(division);
        RefusedForms.trying(next, work);
        return "redirect:/campaigns/" + id + "/checklists?division=" + division;
    }
}
