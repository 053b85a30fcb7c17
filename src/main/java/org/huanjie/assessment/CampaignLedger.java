package org.huanjie.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.assessment.rules.LedgerRule;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignRecord;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.CampaignScheme.Contacts;
import org.huanjie.campaignscheme.CampaignScheme.Letters;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people of a campaign's divisions tick off, sign and visit; all of it stands in the campaign's minutes (HB-5, HB-6, JX-4, LN-4.1, SC-3, SX-2). */
@Service
public class CampaignLedger {

    private final LedgerStore store;
    private final Campaigns campaigns;
    private final CampaignRecord minutes;
    private final Clock clock;

    CampaignLedger(LedgerStore store, Campaigns campaigns, CampaignRecord minutes, Clock clock) {
        this.store = store;
        this.campaigns = campaigns;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** What a division and all below it ticked off. */
    public List<TickedItem> ticks(CampaignId campaign, String within) {
        return store.ticks(campaign, within);
    }

    public List<SignedLetter> letters(CampaignId campaign, String within) {
        return store.letters(campaign, within);
    }

    public List<Area> areas(CampaignId campaign, String within) {
        return store.areas(campaign, within);
    }

    /**
     * Ticks off an item of a checklist; one that was ticked off before is told anew.
     *
     * @throws Refusal when the scheme asks for no such thing of the division, or it is yet to come
     * @throws ConflictException when the campaign has ended
     */
    @Transactional
    public void tick(CampaignId campaign, String division, TickRequest request, String actor) {
        CampaignScheme scheme = open(campaign, division);
        Refusal.ifAny(LedgerRule.faults(scheme, division, request, today()), scheme.citations());
        Tick tick = request.tick();
        store.tick(
                campaign,
                new TickedItem(
                        division,
                        request.checklist(),
                        request.subject().strip(),
                        tick.item(),
                        tick.from(),
                        tick.to(),
                        request.evidence(),
                        actor));
        String clause =
                scheme.checklist(request.checklist()).orElseThrow().basis().clause();
        minutes.append(
                campaign,
                actor,
                clause,
                new AssessmentMinutes.Ticked(
                        division,
                        request.checklist(),
                        request.subject().strip(),
                        tick.item(),
                        tick.from(),
                        tick.to(),
                        request.evidence()));
    }

    /**
     * Takes back what was ticked off by mistake.
     *
     * @throws ConflictException when it was not ticked off, or the campaign has ended
     */
    @Transactional
    public void untick(CampaignId campaign, String division, UntickRequest request, String actor) {
        open(campaign, division);
        if (!store.untick(
                campaign, division, request.checklist(), request.subject().strip(), request.item())) {
            throw new ConflictException("这一项没有登记，可能已经有人撤回");
        }
        minutes.append(
                campaign,
                actor,
                "",
                new AssessmentMinutes.Unticked(
                        division, request.checklist(), request.subject().strip(), request.item(), request.reason()));
    }

    /**
     * Notes that a division signed its letter of responsibility (JX-4).
     *
     * @throws Refusal when the scheme asks none of the division, or it is yet to be signed
     */
    @Transactional
    public void sign(CampaignId campaign, String division, LetterRequest request, String actor) {
        CampaignScheme scheme = open(campaign, division);
        List<Finding> faults = new ArrayList<>(LedgerRule.ofTier(
                scheme.letters().map(Letters::by),
                division,
                "责任状",
                scheme.letters().map(Letters::basis)));
        faults.addAll(LedgerRule.past("signedOn", "签订日期", request.signedOn(), today()));
        Refusal.ifAny(faults, scheme.citations());
        store.sign(campaign, new SignedLetter(division, request.signer(), request.signedOn()), actor);
        minutes.append(
                campaign,
                actor,
                scheme.letters().orElseThrow().basis().clause(),
                new AssessmentMinutes.LetterSigned(division, request.signer(), request.signedOn()));
    }

    /**
     * Says who owns an area and follows its contact point (LN-4.1).
     *
     * @throws Refusal when the scheme knows no areas of this level
     */
    @Transactional
    public void assign(CampaignId campaign, String division, AreaRequest request, String actor) {
        CampaignScheme scheme = open(campaign, division);
        Refusal.ifAny(areaFaults(scheme, division), scheme.citations());
        store.assign(campaign, division, request, actor);
        minutes.append(
                campaign,
                actor,
                scheme.contacts().orElseThrow().basis().clause(),
                new AssessmentMinutes.AreaAssigned(
                        division, request.leader(), request.cadre(), request.contactPoint()));
    }

    /**
     * Notes a visit to a contact point.
     *
     * @throws Refusal when the visit is yet to come or nobody owns the area
     * @throws ConflictException when the same person's visit on that day is noted already
     */
    @Transactional
    public void visit(CampaignId campaign, String division, VisitRequest request, String actor) {
        CampaignScheme scheme = open(campaign, division);
        List<Finding> faults = new ArrayList<>(areaFaults(scheme, division));
        faults.addAll(LedgerRule.past("visitedOn", "走访日期", request.visitedOn(), today()));
        if (store.areas(campaign, division).stream()
                .noneMatch(area -> area.division().equals(division))) {
            faults.add(new Finding("", "还没有确定包片领导和联系点，请先登记", ""));
        }
        Refusal.ifAny(faults, scheme.citations());
        try {
            store.visit(campaign, division, request, actor);
        } catch (DuplicateKeyException twice) {
            throw new ConflictException(request.visitor() + request.visitedOn() + "的走访已经登记");
        }
        minutes.append(
                campaign,
                actor,
                scheme.contacts().orElseThrow().basis().clause(),
                new AssessmentMinutes.ContactPointVisited(
                        division, request.visitedOn(), request.visitor(), request.seen()));
    }

    private static List<Finding> areaFaults(CampaignScheme scheme, String division) {
        return LedgerRule.ofTier(
                scheme.contacts().map(Contacts::areas),
                division,
                "包片联系",
                scheme.contacts().map(Contacts::basis));
    }

    /** The scheme of a campaign that goes on and to which the division belongs. */
    private CampaignScheme open(CampaignId id, String division) {
        Campaign campaign = campaigns.get(id);
        if (!division.startsWith(campaign.region())) {
            throw new Refusal("division", "区划" + division + "不在这次集中换届的地区之内", "");
        }
        if (campaign.state().closed()) {
            throw new ConflictException("这次集中换届已经结束");
        }
        return campaigns.scheme(id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
