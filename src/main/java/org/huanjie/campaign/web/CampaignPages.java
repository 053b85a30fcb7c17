package org.huanjie.campaign.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.Permissions;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignBody;
import org.huanjie.campaign.CampaignRequest;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaign.Exemption;
import org.huanjie.campaign.ExemptionRequest;
import org.huanjie.campaign.Exemptions;
import org.huanjie.campaignscheme.CampaignSchemes;
import org.huanjie.clause.Citations;
import org.huanjie.division.DivisionKind;
import org.huanjie.division.DivisionSearch;
import org.huanjie.division.Divisions;
import org.huanjie.division.Regions;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.scheme.Schemes;
import org.huanjie.web.RefusedForms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a campaign is begun, followed and run. */
@Controller
@RequestMapping("/campaigns")
class CampaignPages {

    private static final int PAGE = 100;

    private final Campaigns campaigns;
    private final CampaignSchemes campaignSchemes;
    private final Exemptions exemptions;
    private final ReadableCampaigns readable;
    private final Schemes schemes;
    private final Regions regions;
    private final Divisions divisions;
    private final DivisionSearch search;
    private final AnswerReader answers;
    private final Permissions permissions;
    private final Clock clock;

    CampaignPages(
            Campaigns campaigns,
            CampaignSchemes campaignSchemes,
            Exemptions exemptions,
            ReadableCampaigns readable,
            Schemes schemes,
            Regions regions,
            Divisions divisions,
            DivisionSearch search,
            AnswerReader answers,
            Permissions permissions,
            Clock clock) {
        this.campaigns = campaigns;
        this.campaignSchemes = campaignSchemes;
        this.exemptions = exemptions;
        this.readable = readable;
        this.schemes = schemes;
        this.regions = regions;
        this.divisions = divisions;
        this.search = search;
        this.answers = answers;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** A campaign of the list. */
    record CampaignLine(
            CampaignId id,
            String title,
            String region,
            String state,
            LocalDate start,
            String deadline,
            int bodies,
            int completed) {}

    /** A body as its list shows it. */
    record BodyRow(
            String name,
            String division,
            String kind,
            boolean pilot,
            String state,
            Optional<ElectionId> election,
            String remark) {}

    /** A request of a body as its list shows it. */
    record ExemptionRow(String body, String asked, String reason, String state) {}

    record Reason(@Field(value = "理由", min = 2, max = 500) String reason) {}

    record ExemptionOf(
            @Field(value = "单位所在地方", min = 2, max = 12) String division,
            @Field(value = "理由", min = 2, max = 500) String reason,

            @Field(value = "延期到", required = false) Optional<LocalDate> resumesOn) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("campaigns", readable.all().stream().map(this::line).toList());
        model.addAttribute("begins", begins());
        return "campaigns/list";
    }

    /** Those who oversee a county or more. */
    private boolean begins() {
        return permissions.administers()
                || permissions.overseen().stream().anyMatch(code -> code.length() <= DivisionKind.COUNTY.digits());
    }

    private CampaignLine line(Campaign campaign) {
        var progress = readable.progress(campaign);
        return new CampaignLine(
                campaign.id(),
                campaign.title(),
                divisions.name(campaign.region()),
                campaign.state().title(),
                campaign.start(),
                campaign.deadline().map(Object::toString).orElse(""),
                progress.bodies(),
                progress.completed());
    }

    @GetMapping("/new")
    String form(Model model) {
        return beginPage(
                model,
                Map.of("start", LocalDate.now(clock).toString(), "region", ownRegion(), "campaign", "plain"),
                List.of());
    }

    private String ownRegion() {
        List<String> own = permissions.overseen().stream()
                .filter(code -> code.length() <= DivisionKind.COUNTY.digits())
                .toList();
        return own.size() == 1 ? own.get(0) + " " + divisions.fullName(own.get(0)) : "";
    }

    /** What was typed, with the code of the place that a field names. */
    private Map<String, String> named(Map<String, String> typed, String field) {
        Map<String, String> named = new HashMap<>(typed);
        named.computeIfPresent(field, (key, text) -> search.code(text, key));
        return named;
    }

    @PostMapping
    ModelAndView begin(@RequestParam Map<String, String> typed, Model model) {
        try {
            CampaignRequest request = answers.read(request(named(typed, "region")), CampaignRequest.class);
            regions.find(request.region()).ifPresent(region -> permissions.requireOversight(region.code()));
            Campaign campaign = campaigns.begin(request, permissions.actor());
            return new ModelAndView("redirect:/campaigns/" + campaign.id());
        } catch (Refusal refusal) {
            return again(model, typed, refusal.findings(), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (ConflictException notNow) {
            return again(model, typed, List.of(new Finding("", notNow.getMessage(), "")), HttpStatus.CONFLICT);
        }
    }

    /** What was typed as the API would have it; empty fields are not sent. */
    private static ObjectNode request(Map<String, String> typed) {
        ObjectNode sent = JsonNodeFactory.instance.objectNode();
        ObjectNode byKind = sent.putObject("schemes");
        Arrays.stream(DivisionKind.values())
                .map(DivisionKind::id)
                .filter(kind -> !typed.getOrDefault(kind, "").isBlank())
                .forEach(kind -> byKind.put(kind, typed.get(kind)));
        for (String field : List.of("region", "start", "title", "campaign", "deadline")) {
            String text = typed.getOrDefault(field, "").strip();
            if (!text.isEmpty()) {
                sent.put(field, text);
            }
        }
        return sent;
    }

    private ModelAndView again(Model model, Map<String, String> typed, List<Finding> findings, HttpStatus status) {
        ModelAndView page = new ModelAndView(beginPage(model, typed, findings), status);
        page.addAllObjects(model.asMap());
        return page;
    }

    private String beginPage(Model model, Map<String, String> typed, List<Finding> findings) {
        model.addAttribute("typed", typed);
        model.addAttribute("findings", findings);
        model.addAttribute("kinds", DivisionKind.values());
        model.addAttribute("schemes", schemes.newest());
        model.addAttribute("campaignSchemes", campaignSchemes.all());
        return "campaigns/new";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable("id") CampaignId id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Campaign campaign = readable.one(id);
        List<String> parts = readable.parts(campaign);
        Optional<CampaignBody.State> asked = CampaignController.state(state);
        int first = Math.max(0, page);
        model.addAttribute("campaign", campaign);
        model.addAttribute("region", divisions.name(campaign.region()));
        model.addAttribute("scheme", campaigns.scheme(id));
        model.addAttribute("citations", Citations.of(campaigns.scheme(id)));
        model.addAttribute("late", campaign.daysLate(LocalDate.now(clock)));
        model.addAttribute("progress", readable.progress(campaign));
        model.addAttribute(
                "runs",
                permissions.mayOversee(campaign.region()) && !campaign.state().closed());
        model.addAttribute("states", CampaignBody.State.values());
        model.addAttribute("state", asked.map(CampaignBody.State::name).orElse(""));
        model.addAttribute("page", first);
        model.addAttribute("pages", (campaigns.count(id, parts, asked) + PAGE - 1) / PAGE);
        model.addAttribute(
                "bodies",
                campaigns.bodies(id, parts, asked, first, PAGE).stream()
                        .map(this::row)
                        .toList());
        model.addAttribute(
                "exemptions",
                exemptions.of(id).stream()
                        .filter(each -> parts.stream().anyMatch(each.division()::startsWith))
                        .map(this::row)
                        .toList());
        return "campaigns/one";
    }

    private BodyRow row(CampaignBody body) {
        return new BodyRow(
                divisions.name(body.division()),
                body.division(),
                body.kind().title(),
                body.pilot(),
                body.state().title(),
                body.election(),
                body.resumesOn().map(day -> day + "启动；").orElse("") + body.reason());
    }

    private ExemptionRow row(Exemption asked) {
        return new ExemptionRow(
                divisions.name(asked.division()),
                asked.resumesOn().map(day -> "延期到" + day).orElse("免于换届"),
                asked.reason(),
                asked.state().title());
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable("id") CampaignId id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        readable.run(id);
        return trying(
                id,
                next,
                () -> campaigns.pause(id, answers.typed(typed, Reason.class).reason(), permissions.actor()));
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable("id") CampaignId id, RedirectAttributes next) {
        readable.run(id);
        return trying(id, next, () -> campaigns.resume(id, permissions.actor()));
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable("id") CampaignId id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        readable.run(id);
        return trying(
                id,
                next,
                () -> campaigns.stop(id, answers.typed(typed, Reason.class).reason(), permissions.actor()));
    }

    @PostMapping("/{id}/exemptions")
    String exempt(@PathVariable("id") CampaignId id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        readable.one(id);
        return trying(id, next, () -> {
            ExemptionOf asked = answers.typed(named(typed, "division"), ExemptionOf.class);
            permissions.requireOversight(asked.division());
            exemptions.ask(
                    id, asked.division(), new ExemptionRequest(asked.reason(), asked.resumesOn()), permissions.actor());
        });
    }

    private static String trying(CampaignId id, RedirectAttributes next, Runnable work) {
        RefusedForms.trying(next, work);
        return "redirect:/campaigns/" + id;
    }
}
