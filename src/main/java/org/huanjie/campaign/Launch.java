package org.huanjie.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.campaign.CampaignBody.State;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.CampaignSchemes;
import org.huanjie.division.Bodies;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.election.StartRequest;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.minutes.Minutes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Launches the elections of a campaign, one batch a transaction: what a batch did is there as a whole or not at all, and the next one goes on with the
 * bodies that still wait. A body whose election is open already is taken as launched.
 */
@Service
@EnableConfigurationProperties(CampaignSettings.class)
public class Launch {

    private static final String LEAGUE = "league";

    private final CampaignStore campaigns;
    private final CampaignBodyStore bodies;
    private final CampaignRecord minutes;
    private final ElectionService elections;
    private final Bodies leagueBodies;
    private final CampaignSchemes schemes;
    private final CampaignSettings settings;
    private final Clock clock;

    Launch(
            CampaignStore campaigns,
            CampaignBodyStore bodies,
            CampaignRecord minutes,
            ElectionService elections,
            Bodies leagueBodies,
            CampaignSchemes schemes,
            CampaignSettings settings,
            Clock clock) {
        this.campaigns = campaigns;
        this.bodies = bodies;
        this.minutes = minutes;
        this.elections = elections;
        this.leagueBodies = leagueBodies;
        this.schemes = schemes;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the look at the progress finds. */
    public enum Watch {
        WAIT,
        AGAIN,
        COVERED
    }

    /** How the launch stands after a batch. */
    public enum Outcome {
        MORE,
        PAUSED,
        DONE
    }

    /** Launches the next bodies that wait, unless the launch is paused. */
    @Transactional
    public Outcome nextBatch(CampaignId id) {
        Campaign campaign = campaigns.lock(id).orElseThrow();
        if (campaign.paused()) {
            return Outcome.PAUSED;
        }
        launch(campaign, bodies.waiting(id, false, settings.batch()));
        return bodies.anyWaiting(id) ? Outcome.MORE : Outcome.DONE;
    }

    /** Launches all pilot places. */
    @Transactional
    public void pilots(CampaignId id) {
        Campaign campaign = campaigns.lock(id).orElseThrow();
        launch(campaign, bodies.waiting(id, true, Integer.MAX_VALUE));
    }

    /** Lets postponed bodies whose day has come, and those that could not be launched, wait again; launches what waits and tells whether all are done. */
    @Transactional
    public Watch watch(CampaignId id) {
        Campaign campaign = campaigns.lock(id).orElseThrow();
        bodies.resume(id, LocalDate.now(clock));
        bodies.follow(id);
        if (!campaign.paused()) {
            launch(campaign, bodies.waiting(id, false, settings.batch()));
            if (bodies.anyWaiting(id)) {
                return Watch.AGAIN;
            }
        }
        CampaignProgress progress = bodies.progress(id, campaign.region(), false);
        if (!progress.covered()) {
            return Watch.WAIT;
        }
        minutes.append(id, Minutes.SYSTEM, "", new CampaignMinutes.Covered(progress.completed(), progress.excused()));
        return Watch.COVERED;
    }

    private void launch(Campaign campaign, List<CampaignBody> next) {
        if (next.isEmpty()) {
            return;
        }
        Map<String, ElectionId> open =
                elections.open(next.stream().map(CampaignBody::division).toList());
        List<StartRequest> requests = next.stream()
                .filter(body -> !open.containsKey(body.division()))
                .map(body -> request(campaign, body))
                .toList();
        Map<String, List<Finding>> faults = elections.faults(requests);
        faults.forEach((division, found) ->
                bodies.change(campaign.id(), division, State.FAILED, Optional.empty(), sentence(found)));
        List<Election> begun = elections.startAll(
                requests.stream()
                        .filter(request -> !faults.containsKey(request.division()))
                        .toList(),
                campaign.startedBy());
        leagueBodies.addMissing(begun.stream()
                .map(election -> new Bodies.Body(election.division(), LEAGUE, election.body(), ""))
                .toList());
        Map<String, ElectionId> launched = new HashMap<>(open);
        begun.forEach(election -> launched.put(election.division(), election.id()));
        bodies.launched(campaign.id(), launched);
        minutes.append(
                campaign.id(),
                Minutes.SYSTEM,
                "",
                new CampaignMinutes.BatchLaunched(
                        next.get(0).division(),
                        next.get(next.size() - 1).division(),
                        begun.size(),
                        open.size(),
                        faults.size()));
    }

    private StartRequest request(Campaign campaign, CampaignBody body) {
        return new StartRequest(
                body.division(),
                campaign.schemes().get(body.kind()),
                firstDay(campaign, body),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** Pilot places begin with the campaign, the others so many days later; whoever was postponed, or waited for pilots that took longer, begins today. */
    private LocalDate firstDay(Campaign campaign, CampaignBody body) {
        LocalDate today = LocalDate.now(clock);
        Optional<Integer> ahead = schemes.find(campaign.scheme(), campaign.schemeVersion())
                .flatMap(CampaignScheme::pilots)
                .map(CampaignScheme.Pilots::days);
        LocalDate planned = body.pilot() ? campaign.start() : campaign.start().plusDays(ahead.orElse(0));
        boolean late = ahead.isPresent() || !body.reason().isEmpty();
        return late && today.isAfter(planned) ? today : planned;
    }

    private static String sentence(List<Finding> faults) {
        return String.join("；", faults.stream().map(Finding::message).toList());
    }
}
