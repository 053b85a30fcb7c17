package org.huanjie.lookback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.calendar.Calendars;
import org.huanjie.campaign.CampaignRecord;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.Refusal;
import org.huanjie.lookback.LookBackMinutes.Answered;
import org.huanjie.lookback.LookBackMinutes.Closed;
import org.huanjie.lookback.LookBackMinutes.Opened;
import org.huanjie.lookback.LookBackMinutes.RemedyChecked;
import org.huanjie.lookback.LookBackMinutes.RemedyPlanned;
import org.huanjie.lookback.rules.LookBackRule;
import org.huanjie.minutes.Minutes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The look back at each place of a campaign: questions, the ledger of places of concern, one plan each, closure (GD-8 to GD-13). */
@Service
public class LookBacks {

    private final LookBackStore store;
    private final Campaigns campaigns;
    private final CampaignRecord record;
    private final Calendars calendars;
    private final Clock clock;

    LookBacks(LookBackStore store, Campaigns campaigns, CampaignRecord record, Calendars calendars, Clock clock) {
        this.store = store;
        this.campaigns = campaigns;
        this.record = record;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What the campaign's scheme asks for; nothing when it does not look back. */
    public Optional<CampaignScheme.LookBack> asked(CampaignId campaign) {
        return campaigns.scheme(campaign).lookBack();
    }

    /** The clause of the scheme that asks for it. */
    public String clause(CampaignId campaign) {
        return asked(campaign).orElseThrow().basis().clause();
    }

    /** The places of a region. */
    public List<LookBackPlace> places(CampaignId campaign, String region) {
        return store.places(campaign, region);
    }

    /** The place with this code. */
    public LookBackPlace place(CampaignId campaign, String code) {
        return store.places(campaign, code).stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The places for which a division answers. */
    public List<LookBackPlace> answeredBy(CampaignId campaign, String answerer) {
        return store.places(campaign, answerer).stream()
                .filter(place -> place.answerer().equals(answerer))
                .toList();
    }

    /** The ledger: places of concern, in the order of their codes. */
    public List<LookBackPlace> ofConcern(CampaignId campaign) {
        return store.places(campaign, campaigns.get(campaign).region()).stream()
                .filter(LookBackPlace::ofConcern)
                .toList();
    }

    /** The day on which a look back may begin that could begin today. */
    public LocalDate begins(CampaignId campaign) {
        return LocalDate.now(clock).plusDays(asked(campaign).orElseThrow().days());
    }

    /** Takes in every place whose election is over with a result. */
    @Transactional
    public void open(CampaignId campaign) {
        store.insert(campaign, campaigns.completed(campaign));
        int places = store.places(campaign, campaigns.get(campaign).region()).size();
        record.append(campaign, Minutes.SYSTEM, clause(campaign), new Opened(places));
    }

    /** The divisions that have not answered yet. */
    public List<String> answerers(CampaignId campaign) {
        return store.answerers(campaign);
    }

    /**
     * Records the answers for all places of a division; a place with a concern stands in the ledger from now on.
     *
     * @throws Refusal with all faults of the sheet
     */
    @Transactional
    public void answer(CampaignId campaign, String answerer, LookBackSheet sheet, String actor) {
        List<String> places =
                answeredBy(campaign, answerer).stream().map(LookBackPlace::code).toList();
        Refusal.ifAny(
                LookBackRule.faults(sheet, places, asked(campaign).orElseThrow().questions()));
        sheet.places().forEach(row -> store.answer(campaign, row, actor));
        record.append(campaign, actor, clause(campaign), new Answered(answerer, sheet));
    }

    /** When a place is looked at again whose plan is drawn up today. */
    public LocalDate recheck(CampaignId campaign) {
        return calendars.windowEnd(
                LocalDate.now(clock), asked(campaign).orElseThrow().recheck());
    }

    /**
     * Records the plan of a place of concern.
     *
     * @throws Refusal when its deadline is over, or later than the day on which the place is looked at again
     */
    @Transactional
    public void plan(CampaignId campaign, String place, RemedyPlan plan, String actor) {
        LocalDate recheckOn = recheck(campaign);
        Refusal.ifAny(LookBackRule.faults(plan, LocalDate.now(clock), recheckOn));
        store.plan(campaign, place, plan, recheckOn, actor);
        record.append(campaign, actor, clause(campaign), new RemedyPlanned(place, plan, recheckOn));
    }

    /** Strikes a place off the ledger, or asks for another plan. */
    @Transactional
    public void check(CampaignId campaign, String place, RemedyCheck check, String actor) {
        store.check(campaign, place, check, actor);
        record.append(campaign, actor, clause(campaign), new RemedyChecked(place, check));
    }

    /** Closes the look back once every place is clear or struck off. */
    @Transactional
    public void close(CampaignId campaign) {
        List<LookBackPlace> all = store.places(campaign, campaigns.get(campaign).region());
        int concerns = (int) all.stream().filter(LookBackPlace::ofConcern).count();
        record.append(campaign, Minutes.SYSTEM, clause(campaign), new Closed(all.size(), concerns));
    }
}
