package org.huanjie.lookback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme.Question;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.ids.CampaignId;
import org.huanjie.lookback.LookBackPlace.Remedy;
import org.springframework.stereotype.Component;

/** What the forms of look backs show. */
@Component
public class LookBackForms {

    private final LookBacks lookBacks;
    private final Campaigns campaigns;
    private final Divisions divisions;
    private final Clock clock;

    LookBackForms(LookBacks lookBacks, Campaigns campaigns, Divisions divisions, Clock clock) {
        this.lookBacks = lookBacks;
        this.campaigns = campaigns;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The rows to fill in beside what is asked. */
    public record AnswerForm(AnswerContext context, List<LookBackSheet.Row> places) {}

    /** @param places names, parallel to the rows */
    public record AnswerContext(
            String campaign, String answerer, List<AskedConcern> questions, List<String> places, String clause) {}

    /** A question and where it comes from. */
    public record AskedConcern(String id, String text, String clause) {}

    /** The plan to draw up. */
    public record PlanForm(RemedyContext context, String measures, String leader, LocalDate deadline) {}

    /** The check to record. */
    public record CheckForm(RemedyContext context, boolean resolved, String evidence) {}

    /**
     * A place of concern.
     *
     * @param recheckOn when it is looked at again
     * @param remedy the plan so far
     */
    public record RemedyContext(
            String campaign,
            String place,
            List<String> concerns,
            String facts,
            LocalDate recheckOn,
            Optional<Remedy> remedy,
            String clause) {}

    public AnswerForm answers(CampaignId campaign, String answerer) {
        List<LookBackPlace> places = lookBacks.answeredBy(campaign, answerer);
        return new AnswerForm(
                new AnswerContext(
                        title(campaign),
                        divisions.name(answerer),
                        asked(campaign).stream()
                                .map(question -> new AskedConcern(
                                        question.id(),
                                        question.text(),
                                        question.basis().clause()))
                                .toList(),
                        places.stream().map(LookBackPlace::name).toList(),
                        lookBacks.clause(campaign)),
                places.stream()
                        .map(place -> new LookBackSheet.Row(place.code(), List.of(), ""))
                        .toList());
    }

    public PlanForm plan(CampaignId campaign, String code) {
        LookBackPlace place = lookBacks.place(campaign, code);
        LocalDate recheckOn = lookBacks.recheck(campaign);
        return new PlanForm(
                context(campaign, place, recheckOn),
                place.remedy().map(Remedy::measures).orElse(""),
                place.remedy().map(Remedy::leader).orElse(""),
                recheckOn);
    }

    public CheckForm check(CampaignId campaign, String code) {
        LookBackPlace place = lookBacks.place(campaign, code);
        LocalDate recheckOn = place.remedy().map(Remedy::recheckOn).orElseGet(() -> LocalDate.now(clock));
        return new CheckForm(context(campaign, place, recheckOn), false, "");
    }

    /** The questions behind the concerns of a place. */
    public List<String> words(CampaignId campaign, LookBackPlace place) {
        return asked(campaign).stream()
                .filter(question -> place.concerns().contains(question.id()))
                .map(Question::text)
                .toList();
    }

    /** The place with the county and township in which it lies. */
    public String full(LookBackPlace place) {
        return Codes.upTo(place.code()).stream()
                        .filter(code -> code.length() > 2 && !code.equals(place.code()))
                        .map(divisions::name)
                        .collect(Collectors.joining())
                + place.name();
    }

    private RemedyContext context(CampaignId campaign, LookBackPlace place, LocalDate recheckOn) {
        return new RemedyContext(
                title(campaign),
                full(place),
                words(campaign, place),
                place.facts(),
                recheckOn,
                place.remedy(),
                lookBacks.clause(campaign));
    }

    private List<Question> asked(CampaignId campaign) {
        return lookBacks.asked(campaign).orElseThrow().questions();
    }

    private String title(CampaignId campaign) {
        return campaigns.get(campaign).title();
    }
}
