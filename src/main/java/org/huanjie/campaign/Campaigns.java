package org.huanjie.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.campaign.Campaign.State;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.CampaignSchemes;
import org.huanjie.clause.Citing;
import org.huanjie.division.Division;
import org.huanjie.division.DivisionKind;
import org.huanjie.division.Divisions;
import org.huanjie.division.Regions;
import org.huanjie.election.CampaignMatters;
import org.huanjie.election.rules.StartRule;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.scheme.Schemes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins campaigns, watches how far they come, and closes them. */
@Service
public class Campaigns implements CampaignMatters {

    private static final String PLAIN = "plain";

    private final CampaignStore store;
    private final CampaignBodyStore bodies;
    private final CampaignRecord minutes;
    private final CampaignProcess process;
    private final Schemes schemes;
    private final CampaignSchemes campaignSchemes;
    private final Divisions divisions;
    private final Regions regions;
    private final CampaignSettings settings;
    private final Clock clock;

    Campaigns(
            CampaignStore store,
            CampaignBodyStore bodies,
            CampaignRecord minutes,
            CampaignProcess process,
            Schemes schemes,
            CampaignSchemes campaignSchemes,
            Divisions divisions,
            Regions regions,
            CampaignSettings settings,
            Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.minutes = minutes;
        this.process = process;
        this.schemes = schemes;
        this.campaignSchemes = campaignSchemes;
        this.divisions = divisions;
        this.regions = regions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Begins a campaign of all bodies of the named kinds in a region.
     *
     * @throws Refusal with all faults: a region, kind or scheme that is not there, a day that cannot be meant, a kind without any division
     * @throws ConflictException when the region, or one of its bodies, stands in another open campaign
     */
    @Transactional
    public Campaign begin(CampaignRequest request, String actor) {
        List<Finding> faults = new ArrayList<>();
        Optional<Division> region = regions.find(request.region());
        if (region.isEmpty()) {
            faults.add(new Finding("region", "没有“" + request.region() + "”这个省、市或县（市、区）", ""));
        }
        Map<DivisionKind, String> byKind = byKind(request.schemes(), faults);
        faults.addAll(StartRule.faults(request.start(), true, LocalDate.now(clock)));
        request.deadline()
                .filter(day -> !day.isAfter(request.start()))
                .ifPresent(day -> faults.add(new Finding("deadline", "完成期限应在启动日期之后", "")));
        Optional<CampaignScheme> scheme =
                campaignSchemes.find(request.campaign().orElse(PLAIN));
        if (scheme.isEmpty()) {
            faults.add(new Finding("campaign", "集中换届方案“" + request.campaign().orElse(PLAIN) + "”不存在", ""));
        }
        scheme.flatMap(CampaignScheme::start).ifPresent(first -> faults.addAll(tooEarly(first, request.start())));
        Map<DivisionKind, List<String>> places =
                region.map(found -> places(found, byKind, faults)).orElseGet(Map::of);
        Refusal.ifAny(faults);
        refuseOverlap(region.orElseThrow(), places);
        return insert(request, region.orElseThrow(), scheme.orElseThrow(), byKind, places, actor);
    }

    private static List<Finding> tooEarly(CampaignScheme.Start first, LocalDate start) {
        LocalDate earliest = first.notBefore().notBefore(start.withDayOfYear(1));
        return start.isBefore(earliest)
                ? List.of(new Finding(
                        "start", "启动日期不能早于" + earliest, first.basis().clause()))
                : List.of();
    }

    private Map<DivisionKind, String> byKind(Map<String, String> sent, List<Finding> faults) {
        Map<DivisionKind, String> byKind = new EnumMap<>(DivisionKind.class);
        sent.forEach((id, scheme) -> {
            Optional<DivisionKind> kind = DivisionKind.find(id);
            if (kind.isEmpty()) {
                faults.add(new Finding(
                        "schemes." + id,
                        "单位类别“%s”不正确，应为%s"
                                .formatted(
                                        id,
                                        String.join(
                                                "、",
                                                Arrays.stream(DivisionKind.values())
                                                        .map(DivisionKind::id)
                                                        .toList())),
                        ""));
            } else if (schemes.find(scheme).isEmpty()) {
                faults.add(new Finding("schemes." + id, "换届方案“" + scheme + "”不存在", ""));
            }
            kind.ifPresent(found -> byKind.put(found, scheme));
        });
        return byKind;
    }

    private Map<DivisionKind, List<String>> places(
            Division region, Map<DivisionKind, String> byKind, List<Finding> faults) {
        Map<DivisionKind, List<String>> places = new EnumMap<>(DivisionKind.class);
        byKind.keySet().forEach(kind -> {
            List<String> found = divisions.within(region.code(), kind).stream()
                    .map(Division::code)
                    .toList();
            if (found.isEmpty()) {
                faults.add(new Finding("schemes." + kind.id(), region.name() + "没有登记任何" + kind.title() + "一级的区划", ""));
            }
            places.put(kind, found);
        });
        return places;
    }

    private void refuseOverlap(Division region, Map<DivisionKind, List<String>> places) {
        store.openIn(region.code()).ifPresent(open -> {
            throw new ConflictException(region.name() + "的“" + open.title() + "”尚未结束，不能再开始一次");
        });
        List<String> others = store.titlesOfOpen(
                places.values().stream().flatMap(List::stream).toList());
        if (!others.isEmpty()) {
            throw new ConflictException("其中有单位已在“" + String.join("”“", others) + "”之中");
        }
    }

    private Campaign insert(
            CampaignRequest request,
            Division region,
            CampaignScheme scheme,
            Map<DivisionKind, String> byKind,
            Map<DivisionKind, List<String>> places,
            String actor) {
        Campaign campaign = new Campaign(
                new CampaignId(nextId(region.code(), request.start())),
                region.code(),
                request.title().isBlank() ? region.name() + "团组织集中换届" : request.title(),
                scheme.id(),
                scheme.version(),
                byKind,
                request.start(),
                request.deadline().or(() -> scheme.deadline().map(deadline -> deadline.of(request.start()))),
                first(scheme),
                false,
                actor);
        store.insert(campaign);
        bodies.insert(campaign.id(), places);
        minutes.append(campaign.id(), actor, "", begun(campaign, places));
        process.start(campaign);
        return campaign;
    }

    private static State first(CampaignScheme scheme) {
        if (scheme.approval().isPresent() || scheme.pilots().isPresent()) {
            return State.PLANNING;
        }
        return scheme.kickOff().isPresent() ? State.KICK_OFF : State.LAUNCHING;
    }

    private static CampaignMinutes.Begun begun(Campaign campaign, Map<DivisionKind, List<String>> places) {
        return new CampaignMinutes.Begun(
                campaign.region(),
                campaign.title(),
                campaign.scheme(),
                campaign.schemeVersion(),
                campaign.schemes(),
                campaign.start(),
                campaign.deadline(),
                places.values().stream().mapToInt(List::size).sum());
    }

    private String nextId(String region, LocalDate start) {
        int number = store.countOf(region, start.getYear()) + 1;
        return CampaignId.PREFIX + "%s-%d-%d".formatted(region, start.getYear(), number);
    }

    /** @throws java.util.NoSuchElementException when there is none with this id */
    public Campaign get(CampaignId id) {
        return store.find(id).orElseThrow();
    }

    /** The campaign's scheme in the version with which it began. */
    public CampaignScheme scheme(CampaignId id) {
        Campaign campaign = get(id);
        return campaignSchemes.find(campaign.scheme(), campaign.schemeVersion()).orElseThrow();
    }

    /** The places whose election is over with a result, in the order of their codes. */
    public List<Division> completed(CampaignId id) {
        return bodies.completed(id, get(id).region());
    }

    @Override
    public String title(CampaignId id) {
        return get(id).title();
    }

    @Override
    public int remindBefore() {
        return settings.remindBefore();
    }

    @Override
    public Citing citing(CampaignId id) {
        return scheme(id);
    }

    /** The newest first. */
    public List<Campaign> all() {
        return store.all();
    }

    /** How far all its bodies have come. */
    public CampaignProgress progress(CampaignId id) {
        return bodies.progress(id, get(id).region(), false);
    }

    /** How far its bodies in some parts of its region have come. */
    public CampaignProgress progress(CampaignId id, Collection<String> parts) {
        return parts.stream()
                .map(part -> bodies.progress(id, part, false))
                .reduce(CampaignProgress.NONE, CampaignProgress::plus);
    }

    /** How far its pilot places have come. */
    public CampaignProgress pilots(CampaignId id) {
        return bodies.progress(id, get(id).region(), true);
    }

    /** Bodies in some parts of its region, in the order of their codes. */
    public List<CampaignBody> bodies(
            CampaignId id, Collection<String> parts, Optional<CampaignBody.State> state, int page, int size) {
        return bodies.page(id, parts, state, page, size);
    }

    public int count(CampaignId id, Collection<String> parts, Optional<CampaignBody.State> state) {
        return bodies.count(id, parts, state);
    }

    /** The codes of all its bodies, in order. */
    public List<String> divisions(CampaignId id) {
        return bodies.divisions(id);
    }

    /** It has come to a state of its course. */
    public void enter(CampaignId id, State state) {
        store.enter(id, state);
    }

    /**
     * No further election is launched until somebody lets the launch go on.
     *
     * @throws ConflictException when it is paused, or nothing is left to launch
     */
    @Transactional
    public void pause(CampaignId id, String reason, String actor) {
        Campaign campaign = store.lock(id).orElseThrow();
        if (campaign.paused() || !bodies.anyWaiting(id) || campaign.state().closed()) {
            throw new ConflictException("没有正在分批启动的换届，不能暂停");
        }
        store.pause(id, true);
        minutes.append(id, actor, "", new CampaignMinutes.LaunchPaused(reason));
    }

    /** @throws ConflictException when it is not paused */
    @Transactional
    public void resume(CampaignId id, String actor) {
        if (!store.lock(id).orElseThrow().paused()) {
            throw new ConflictException("分批启动没有暂停");
        }
        store.pause(id, false);
        minutes.append(id, actor, "", new CampaignMinutes.LaunchResumed());
        process.resume(id);
    }

    /**
     * Ends the campaign before its time. Elections that have begun go on.
     *
     * @throws ConflictException when it has ended
     */
    @Transactional
    public void stop(CampaignId id, String reason, String actor) {
        refuseClosed(store.lock(id).orElseThrow());
        store.close(id, State.STOPPED);
        minutes.append(id, actor, "", new CampaignMinutes.Stopped(reason));
        process.stop(id);
    }

    static void refuseClosed(Campaign campaign) {
        if (campaign.state().closed()) {
            throw new ConflictException("这次集中换届已经结束");
        }
    }

    /** The campaign is over. */
    @Transactional
    public void complete(CampaignId id) {
        store.close(id, State.COMPLETED);
    }
}
