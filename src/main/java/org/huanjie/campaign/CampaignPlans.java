package org.huanjie.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huanjie.access.BodyKind;
import org.huanjie.access.rules.FourEyesRule;
import org.huanjie.campaign.Campaign.State;
import org.huanjie.campaign.rules.PilotRule;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.CampaignScheme.Approval;
import org.huanjie.campaignscheme.CampaignScheme.Pilots;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Entry;
import org.huanjie.scheme.Basis;
import org.springframework.stereotype.Service;

/** What people write and decide in the course of a campaign: plan, approval, pilots, kick-off, summary and archive. */
@Service
public class CampaignPlans {

    private final Campaigns campaigns;
    private final CampaignBodyStore bodies;
    private final CampaignRecord minutes;

    CampaignPlans(Campaigns campaigns, CampaignBodyStore bodies, CampaignRecord minutes) {
        this.campaigns = campaigns;
        this.bodies = bodies;
        this.minutes = minutes;
    }

    /** The newest version of the plan. */
    public Optional<CampaignPlan> plan(CampaignId id) {
        return minutes.newest(id, CampaignMinutes.Planned.class).map(CampaignMinutes.Planned::plan);
    }

    /** What was last said to the plan. */
    public Optional<PlanReply> reply(CampaignId id) {
        return minutes.newest(id, CampaignMinutes.Decided.class).map(CampaignMinutes.Decided::reply);
    }

    /** The body that approves the plan next; nobody when all have, or nobody is asked. */
    public Optional<BodyKind> approver(CampaignId id) {
        List<BodyKind> asked =
                campaigns.scheme(id).approval().map(Approval::bodies).orElse(List.of());
        int approved = approvals(id);
        return approved < asked.size() ? Optional.of(asked.get(approved)) : Optional.empty();
    }

    /** How many have approved the newest version of the plan. */
    private int approvals(CampaignId id) {
        int approved = 0;
        for (Entry entry : minutes.entries(id)) {
            if (entry.as(CampaignMinutes.Planned.class).isPresent()) {
                approved = 0;
            } else if (entry.as(CampaignMinutes.Decided.class)
                    .filter(decided -> decided.reply().decision() == PlanReply.Decision.APPROVED)
                    .isPresent()) {
                approved++;
            }
        }
        return approved;
    }

    /** @throws Refusal when a pilot place is none of the campaign's, or named twice */
    public void write(CampaignId id, CampaignPlan plan, String actor) {
        Refusal.ifAny(pilotFaults(id, plan));
        bodies.choosePilots(id, plan.pilots());
        minutes.append(
                id, actor, clause(id, CampaignScheme::approval, Approval::basis), new CampaignMinutes.Planned(plan));
        campaigns.enter(id, State.APPROVAL);
    }

    private List<Finding> pilotFaults(CampaignId id, CampaignPlan plan) {
        String clause = clause(id, CampaignScheme::pilots, Pilots::basis);
        Set<String> known = Set.copyOf(campaigns.divisions(id));
        Set<String> seen = new HashSet<>();
        List<Finding> faults = new ArrayList<>();
        for (int row = 0; row < plan.pilots().size(); row++) {
            String division = plan.pilots().get(row);
            if (!known.contains(division)) {
                faults.add(new Finding("pilots[" + row + "]", "“" + division + "”不在这次集中换届之中", clause));
            } else if (!seen.add(division)) {
                faults.add(new Finding("pilots[" + row + "]", "试点单位" + division + "重复", clause));
            }
        }
        campaigns.scheme(id).pilots().ifPresent(asked -> faults.addAll(PilotRule.faults(asked, known, seen)));
        return faults;
    }

    /** Pilot places that the scheme would be content with: the first ones of each city. */
    public List<String> proposedPilots(CampaignId id) {
        return campaigns
                .scheme(id)
                .pilots()
                .map(asked -> PilotRule.proposed(asked, campaigns.divisions(id)))
                .orElse(List.of());
    }

    /**
     * Records the decision of the body that approves the plan next.
     *
     * @throws Refusal when whoever decides has written the plan, or returns it without a reason
     */
    public void decide(CampaignId id, PlanReply reply, String actor) {
        boolean approved = reply.decision() == PlanReply.Decision.APPROVED;
        List<Finding> faults = new ArrayList<>(FourEyesRule.faults("decision", "这份方案", List.of(author(id)), actor));
        if (!approved && reply.opinion().isBlank()) {
            faults.add(new Finding("opinion", "退回修改的，请写明意见", "E16"));
        }
        Refusal.ifAny(faults);
        minutes.append(
                id, actor, clause(id, CampaignScheme::approval, Approval::basis), new CampaignMinutes.Decided(reply));
        if (!approved) {
            campaigns.enter(id, State.PLANNING);
        } else if (approver(id).isEmpty() && campaigns.scheme(id).pilots().isEmpty()) {
            enterKickOff(id);
        }
    }

    private void enterKickOff(CampaignId id) {
        if (campaigns.scheme(id).kickOff().isPresent()) {
            campaigns.enter(id, State.KICK_OFF);
        }
    }

    private String author(CampaignId id) {
        return minutes.entries(id).stream()
                .filter(entry -> entry.as(CampaignMinutes.Planned.class).isPresent())
                .reduce((earlier, later) -> later)
                .map(Entry::actor)
                .orElse("");
    }

    /** @throws Refusal when pilots are not done and nobody says why the campaign goes on */
    public void review(CampaignId id, PilotReview review, String actor) {
        String pilots = clause(id, CampaignScheme::pilots, Pilots::basis);
        if (!campaigns.pilots(id).covered() && review.reasonToGoOn().isBlank()) {
            throw new Refusal("reasonToGoOn", "还有试点单位没有完成换届；仍要全面推开的，请写明理由", pilots);
        }
        minutes.append(id, actor, pilots, new CampaignMinutes.PilotsReviewed(review));
        enterKickOff(id);
    }

    public void kickOff(CampaignId id, KickOff meeting, String actor) {
        minutes.append(
                id,
                actor,
                clause(id, CampaignScheme::kickOff, CampaignScheme.KickOff::basis),
                new CampaignMinutes.KickedOff(meeting));
    }

    public void summarise(CampaignId id, CampaignSummary summary, String actor) {
        minutes.append(
                id,
                actor,
                clause(id, CampaignScheme::summary, CampaignScheme.Summary::basis),
                new CampaignMinutes.Summarised(summary, campaigns.progress(id)));
    }

    /** The newest report on the whole campaign. */
    public Optional<CampaignMinutes.Summarised> summary(CampaignId id) {
        return minutes.newest(id, CampaignMinutes.Summarised.class);
    }

    /** @throws Refusal while something is missing */
    public void archive(CampaignId id, CampaignArchive archive, String actor) {
        if (!archive.complete()) {
            throw new Refusal("complete", "方案、批复、总结和报表都归档后才能提交", "Z2");
        }
        minutes.append(id, actor, "Z2", new CampaignMinutes.Archived(archive));
    }

    /** The clause on which a part of the campaign's scheme rests; none where the scheme has no such part. */
    private <P> String clause(CampaignId id, Function<CampaignScheme, Optional<P>> part, Function<P, Basis> basis) {
        return part.apply(campaigns.scheme(id)).map(basis).map(Basis::clause).orElse("");
    }
}
