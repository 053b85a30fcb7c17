package org.huanjie.spotcheck.web;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.web.ReadableCampaigns;
import org.huanjie.ids.CampaignId;
import org.huanjie.spotcheck.DrawSheet;
import org.huanjie.spotcheck.EligiblePlace;
import org.huanjie.spotcheck.SpotCheckCall;
import org.huanjie.spotcheck.SpotCheckFinding;
import org.huanjie.spotcheck.SpotCheckForms;
import org.huanjie.spotcheck.SpotCheckForms.FindingView;
import org.huanjie.spotcheck.SpotCheckRound;
import org.huanjie.spotcheck.SpotChecks;
import org.springframework.stereotype.Component;

/** What of the spot checks the person who asks may see: the draws as they are published, calls and findings of the person's own places. */
@Component
class ReadableSpotChecks {

    private static final int PERCENT = 100;

    private final SpotChecks checks;
    private final SpotCheckForms forms;
    private final ReadableCampaigns campaigns;

    ReadableSpotChecks(SpotChecks checks, SpotCheckForms forms, ReadableCampaigns campaigns) {
        this.checks = checks;
        this.forms = forms;
        this.campaigns = campaigns;
    }

    /**
     * A draw with what became of its calls.
     *
     * @param listed places on the list
     * @param drawn of those that the person sees
     * @param done of these, called
     * @param failed of these, with findings
     * @param findings all, and how many of them are put right
     */
    record RoundView(
            int round,
            int part,
            String title,
            String percent,
            String seed,
            String digest,
            int listed,
            int drawn,
            int done,
            int failed,
            int findings,
            int closed,
            String state) {

        /** How many of the called are in order, in percent; empty before the first call. */
        public String inOrder() {
            return done == 0 ? "" : (done - failed) * PERCENT / done + "%";
        }
    }

    Campaign campaign(CampaignId id) {
        return campaigns.one(id);
    }

    List<RoundView> rounds(CampaignId id) {
        Predicate<EligiblePlace> own = own(id);
        List<SpotCheckCall> calls =
                checks.calls(id).stream().filter(call -> own.test(call.place())).toList();
        List<SpotCheckFinding> findings = ownFindings(id);
        return checks.rounds(id).stream()
                .map(round -> view(
                        round,
                        calls.stream()
                                .filter(call -> call.round() == round.number() && call.part() == round.part())
                                .toList(),
                        findings.stream()
                                .filter(finding -> finding.round() == round.number() && finding.part() == round.part())
                                .toList()))
                .toList();
    }

    List<FindingView> findings(CampaignId id) {
        return ownFindings(id).stream().map(forms::view).toList();
    }

    DrawSheet draw(CampaignId id, int round, int part) {
        campaigns.one(id);
        return checks.draw(id, round, part);
    }

    private List<SpotCheckFinding> ownFindings(CampaignId id) {
        Predicate<EligiblePlace> own = own(id);
        return checks.findings(id).stream()
                .filter(finding -> own.test(finding.place()))
                .toList();
    }

    private Predicate<EligiblePlace> own(CampaignId id) {
        List<String> parts = campaigns.parts(campaigns.one(id));
        return place -> parts.stream().anyMatch(place.code()::startsWith);
    }

    private static RoundView view(SpotCheckRound round, List<SpotCheckCall> calls, List<SpotCheckFinding> findings) {
        Set<String> failed =
                findings.stream().map(finding -> finding.place().code()).collect(Collectors.toSet());
        return new RoundView(
                round.number(),
                round.part(),
                round.title(),
                round.percent().toPlainString(),
                round.seed(),
                round.digest(),
                round.places(),
                calls.size(),
                (int) calls.stream().filter(SpotCheckCall::done).count(),
                failed.size(),
                findings.size(),
                (int) findings.stream().filter(SpotCheckFinding::closed).count(),
                round.state().title());
    }
}
