package org.huanjie.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.rules.FourEyesRule;
import org.huanjie.campaign.CampaignBody.State;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bodies that need not elect in a campaign, or begin later: asked for with a reason, decided by the League body of the region. */
@Service
public class Exemptions {

    private final ExemptionStore store;
    private final CampaignStore campaigns;
    private final CampaignBodyStore bodies;
    private final CampaignRecord minutes;
    private final CampaignProcess process;
    private final Clock clock;

    Exemptions(
            ExemptionStore store,
            CampaignStore campaigns,
            CampaignBodyStore bodies,
            CampaignRecord minutes,
            CampaignProcess process,
            Clock clock) {
        this.store = store;
        this.campaigns = campaigns;
        this.bodies = bodies;
        this.minutes = minutes;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Asks for a body to be excused, or with a day to begin on that day.
     *
     * @throws java.util.NoSuchElementException when the body is none of the campaign's
     * @throws ConflictException when its election is open or done, or it was asked for already
     */
    @Transactional
    public Exemption ask(CampaignId id, String division, ExemptionRequest request, String actor) {
        Campaign campaign = campaigns.lock(id).orElseThrow();
        Campaigns.refuseClosed(campaign);
        CampaignBody body = bodies.find(id, division).orElseThrow();
        if (body.state() == State.EXCUSED) {
            throw new ConflictException("该单位已经免于换届");
        }
        if (store.openFor(division)) {
            throw new ConflictException("该单位已有一项申请待审批");
        }
        Refusal.ifAny(faults(body, request));
        Exemption exemption = new Exemption(
                "%s-%s-%d".formatted(id, division, store.countOf(id, division) + 1),
                id,
                division,
                request.resumesOn(),
                request.reason(),
                actor,
                Exemption.State.ASKED);
        store.insert(exemption);
        minutes.append(
                id, actor, "", new CampaignMinutes.ExemptionAsked(division, request.resumesOn(), request.reason()));
        process.decideExemption(campaign, exemption.id());
        return exemption;
    }

    private List<Finding> faults(CampaignBody body, ExemptionRequest request) {
        List<Finding> faults = new ArrayList<>();
        request.resumesOn()
                .filter(day -> !day.isAfter(LocalDate.now(clock)))
                .ifPresent(day -> faults.add(new Finding("resumesOn", "延期到的日期应在今天之后", "")));
        if (request.resumesOn().isPresent() && body.state() == State.LAUNCHED) {
            faults.add(new Finding("resumesOn", "该单位的换届已经启动，不能再延期启动；确需推迟的，请在换届页面顺延时间", ""));
        }
        return faults;
    }

    /** @throws java.util.NoSuchElementException when there is none with this id */
    public Exemption get(String id) {
        return store.find(id).orElseThrow();
    }

    /** The oldest first. */
    public List<Exemption> of(CampaignId campaign) {
        return store.of(campaign);
    }

    /** @throws Refusal when whoever decides has asked for it, or a refusal has no reason */
    public void decide(String id, ExemptionReply reply, String actor) {
        Exemption exemption = get(id);
        boolean granted = reply.decision() == ExemptionReply.Decision.GRANTED;
        List<Finding> faults =
                new ArrayList<>(FourEyesRule.faults("decision", "这项申请", List.of(exemption.askedBy()), actor));
        if (!granted && reply.opinion().isBlank()) {
            faults.add(new Finding("opinion", "不批准的，请说明理由", ""));
        }
        Refusal.ifAny(faults);
        store.decide(id, granted ? Exemption.State.GRANTED : Exemption.State.REFUSED);
        if (granted) {
            bodies.change(
                    exemption.campaign(),
                    exemption.division(),
                    exemption.resumesOn().isPresent() ? State.POSTPONED : State.EXCUSED,
                    exemption.resumesOn(),
                    exemption.reason());
        }
        minutes.append(
                exemption.campaign(),
                actor,
                "",
                new CampaignMinutes.ExemptionDecided(exemption.division(), granted, reply.opinion()));
    }
}
