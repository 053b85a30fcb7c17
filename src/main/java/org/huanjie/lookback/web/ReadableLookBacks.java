package org.huanjie.lookback.web;

import java.util.List;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.web.ReadableCampaigns;
import org.huanjie.ids.CampaignId;
import org.huanjie.lookback.LookBackForms;
import org.huanjie.lookback.LookBackPlace;
import org.huanjie.lookback.LookBackPlace.Remedy;
import org.huanjie.lookback.LookBackPlace.State;
import org.huanjie.lookback.LookBacks;
import org.springframework.stereotype.Component;

/** What of a look back the person who asks may see: the person's own places. */
@Component
class ReadableLookBacks {

    private final LookBacks lookBacks;
    private final LookBackForms forms;
    private final ReadableCampaigns campaigns;

    ReadableLookBacks(LookBacks lookBacks, LookBackForms forms, ReadableCampaigns campaigns) {
        this.lookBacks = lookBacks;
        this.forms = forms;
        this.campaigns = campaigns;
    }

    /**
     * A look back in numbers of places, with its ledger.
     *
     * @param waiting whose questions are not answered yet
     * @param concern that stand in the ledger, struck off or not
     */
    record LookBackView(int places, long waiting, long clear, long concern, long closed, List<LedgerLine> ledger) {}

    /** A place of concern as people read it. */
    record LedgerLine(
            String division,
            String place,
            List<String> concerns,
            String facts,
            String measures,
            String leader,
            String deadline,
            String recheckOn,
            String evidence,
            String state) {}

    Campaign campaign(CampaignId id) {
        return campaigns.one(id);
    }

    LookBackView view(CampaignId id) {
        List<LookBackPlace> places = campaigns.parts(campaigns.one(id)).stream()
                .flatMap(part -> lookBacks.places(id, part).stream())
                .toList();
        List<LedgerLine> ledger = places.stream()
                .filter(LookBackPlace::ofConcern)
                .map(place -> line(id, place))
                .toList();
        return new LookBackView(
                places.size(),
                count(places, State.WAITING),
                count(places, State.CLEAR),
                ledger.size(),
                count(places, State.CLOSED),
                ledger);
    }

    private LedgerLine line(CampaignId id, LookBackPlace place) {
        return new LedgerLine(
                place.code(),
                forms.full(place),
                forms.words(id, place),
                place.facts(),
                place.remedy().map(Remedy::measures).orElse(""),
                place.remedy().map(Remedy::leader).orElse(""),
                place.remedy().map(remedy -> remedy.deadline().toString()).orElse(""),
                place.remedy().map(remedy -> remedy.recheckOn().toString()).orElse(""),
                place.remedy().map(Remedy::evidence).orElse(""),
                place.state().title());
    }

    private static long count(List<LookBackPlace> places, State state) {
        return places.stream().filter(place -> place.state() == state).count();
    }
}
