package org.huanjie.spotcheck;

import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.KebabEnums;
import org.springframework.stereotype.Component;

/** What the forms of spot checks show. */
@Component
public class SpotCheckForms {

    private final SpotChecks checks;
    private final Campaigns campaigns;
    private final Divisions divisions;

    SpotCheckForms(SpotChecks checks, Campaigns campaigns, Divisions divisions) {
        this.checks = checks;
        this.campaigns = campaigns;
        this.divisions = divisions;
    }

    /** The rows to fill in beside what is asked. */
    public record CallForm(CallContext context, List<CallSheet.Row> calls) {}

    /**
     * @param tries a place that was not reached so often is a finding
     * @param places parallel to the calls
     */
    public record CallContext(
            String campaign,
            String round,
            String county,
            int tries,
            List<AskedQuestion> questions,
            List<String> places,
            String clause) {}

    /** @param answer {@code yes-no}, {@code number} or {@code text} */
    public record AskedQuestion(String id, String text, String answer) {}

    /** The draft of a notice beside what was found. */
    public record CirculationForm(FindingsContext context, String text) {}

    /** The rows to fill in beside what was found. */
    public record RectificationForm(FindingsContext context, List<RectificationSheet.Row> findings) {}

    /** The rows to decide beside what was done. */
    public record ConfirmationForm(FindingsContext context, List<RectificationReply.Row> findings) {}

    /** @param responsible who has to put it right; empty where it is about all */
    public record FindingsContext(
            String campaign, String round, String responsible, List<FindingView> findings, String clause) {}

    /** A finding as people read it. */
    public record FindingView(
            String place,
            String responsible,
            String words,
            String said,
            String recorded,
            String state,
            String measure,
            String evidence,
            String opinion) {}

    public CallForm calls(CampaignId campaign, int round, String county) {
        List<SpotCheckCall> calls = checks.callList(campaign, round, county);
        CampaignScheme.SpotChecks asked = checks.asked(campaign).orElseThrow();
        List<CallAnswer> blank = asked.questions().stream()
                .map(question -> new CallAnswer(question.id(), ""))
                .toList();
        return new CallForm(
                new CallContext(
                        title(campaign),
                        title(round),
                        divisions.name(county),
                        asked.calls().tries(),
                        asked.questions().stream()
                                .map(question -> new AskedQuestion(
                                        question.id(), question.text(), KebabEnums.name(question.answer())))
                                .toList(),
                        calls.stream().map(call -> full(call.place())).toList(),
                        checks.clause(campaign)),
                calls.stream()
                        .map(call -> new CallSheet.Row(call.place().code(), 1, true, blank, ""))
                        .toList());
    }

    public CirculationForm circulation(CampaignId campaign, int round) {
        List<SpotCheckFinding> findings = checks.findings(campaign, round);
        return new CirculationForm(context(campaign, round, "", findings), draft(campaign, round, findings));
    }

    public RectificationForm rectification(CampaignId campaign, int round, String responsible) {
        List<SpotCheckFinding> open = checks.open(campaign, round, responsible);
        return new RectificationForm(
                context(campaign, round, divisions.name(responsible), open),
                open.stream()
                        .map(finding -> new RectificationSheet.Row(
                                finding.place().code(), finding.question(), finding.measure(), finding.evidence()))
                        .toList());
    }

    public ConfirmationForm confirmation(CampaignId campaign, int round, String responsible) {
        List<SpotCheckFinding> open = checks.open(campaign, round, responsible);
        return new ConfirmationForm(
                context(campaign, round, divisions.name(responsible), open),
                open.stream()
                        .map(finding ->
                                new RectificationReply.Row(finding.place().code(), finding.question(), false, ""))
                        .toList());
    }

    /** A finding as people read it. */
    public FindingView view(SpotCheckFinding finding) {
        return new FindingView(
                full(finding.place()),
                divisions.name(finding.responsible()),
                finding.words(),
                said(finding.said()),
                finding.recorded(),
                finding.state().title(),
                finding.measure(),
                finding.evidence(),
                finding.opinion());
    }

    /** The place with the county and township in which it lies. */
    public String full(EligiblePlace place) {
        return Codes.upTo(place.code()).stream()
                        .filter(code -> code.length() > 2 && !code.equals(place.code()))
                        .map(divisions::name)
                        .collect(Collectors.joining())
                + place.name();
    }

    private FindingsContext context(
            CampaignId campaign, int round, String responsible, List<SpotCheckFinding> findings) {
        return new FindingsContext(
                title(campaign),
                title(round),
                responsible,
                findings.stream().map(this::view).toList(),
                checks.rectificationClause(campaign));
    }

    private String draft(CampaignId campaign, int round, List<SpotCheckFinding> findings) {
        long called = checks.calls(campaign).stream()
                .filter(call -> call.round() == round)
                .count();
        long places = findings.stream().map(SpotCheckFinding::place).distinct().count();
        return "“%s”%s电话抽查共核查%d个地方，其中%d个地方有%d个问题。请有关单位对照问题清单逐项整改，按期报送整改情况和依据。"
                .formatted(title(campaign), title(round), called, places, findings.size());
    }

    private String title(CampaignId campaign) {
        return campaigns.get(campaign).title();
    }

    private static String title(int round) {
        return "第" + round + "轮";
    }

    private static String said(String said) {
        return switch (said) {
            case CallAnswer.YES -> "是";
            case CallAnswer.NO -> "否";
            default -> said;
        };
    }
}
