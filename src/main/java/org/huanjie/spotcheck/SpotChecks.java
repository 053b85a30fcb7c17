package org.huanjie.spotcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignRecord;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.competition.LotSeed;
import org.huanjie.division.Codes;
import org.huanjie.division.Division;
import org.huanjie.division.DivisionKind;
import org.huanjie.division.Divisions;
import org.huanjie.ids.CampaignId;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.spotcheck.SpotCheckMinutes.Called;
import org.huanjie.spotcheck.SpotCheckMinutes.Circulated;
import org.huanjie.spotcheck.SpotCheckMinutes.Closed;
import org.huanjie.spotcheck.SpotCheckMinutes.Drawn;
import org.huanjie.spotcheck.SpotCheckMinutes.Judged;
import org.huanjie.spotcheck.SpotCheckMinutes.RectificationDecided;
import org.huanjie.spotcheck.SpotCheckMinutes.Rectified;
import org.huanjie.spotcheck.SpotCheckMinutes.Seeded;
import org.huanjie.spotcheck.rules.CallRule;
import org.huanjie.spotcheck.rules.ExtensionRule;
import org.huanjie.spotcheck.rules.SpotCheckDrawRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The spot checks of a campaign: rounds of calls to places by lot, what they found, and how it was put right (LN-4.5 to LN-4.7). */
@Service
public class SpotChecks {

    private static final String CLAUSE = "F.5";

    private final SpotCheckStore store;
    private final Campaigns campaigns;
    private final Divisions divisions;
    private final ElectionFactsReader facts;
    private final CampaignRecord record;
    private final Clock clock;

    SpotChecks(
            SpotCheckStore store,
            Campaigns campaigns,
            Divisions divisions,
            ElectionFactsReader facts,
            CampaignRecord record,
            Clock clock) {
        this.store = store;
        this.campaigns = campaigns;
        this.divisions = divisions;
        this.facts = facts;
        this.record = record;
        this.clock = clock;
    }

    /** What the campaign's scheme asks for; nothing when it has no spot checks. */
    public Optional<CampaignScheme.SpotChecks> asked(CampaignId campaign) {
        return campaigns.scheme(campaign).spotChecks();
    }

    /** The clause of the scheme that asks for spot checks. */
    public String clause(CampaignId campaign) {
        return asked(campaign).orElseThrow().basis().clause();
    }

    /** The clause of the scheme that orders findings to be put right. */
    public String rectificationClause(CampaignId campaign) {
        return campaigns
                .scheme(campaign)
                .rectification()
                .map(ordered -> ordered.basis().clause())
                .orElse(CLAUSE);
    }

    /** All draws of a campaign, the oldest first. */
    public List<SpotCheckRound> rounds(CampaignId campaign) {
        return store.rounds(campaign);
    }

    /** All places that were drawn. */
    public List<SpotCheckCall> calls(CampaignId campaign) {
        return store.calls(campaign);
    }

    public List<SpotCheckFinding> findings(CampaignId campaign) {
        return store.findings(campaign);
    }

    /**
     * A draw as it is published.
     *
     * @throws java.util.NoSuchElementException when it was not drawn yet
     */
    public DrawSheet draw(CampaignId campaign, int number, int part) {
        SpotCheckRound round = store.rounds(campaign).stream()
                .filter(each -> each.number() == number && each.part() == part)
                .findFirst()
                .orElseThrow();
        return new DrawSheet(number, round.seed(), round.percent(), round.digest(), round.callers(), store.lots(round));
    }

    /** Records the list of places and a seed, before anything is drawn; the second time in a round those of the cities in which it goes on. */
    @Transactional
    public void seed(CampaignId campaign, int number) {
        List<SpotCheckRound> before = store.rounds(campaign);
        boolean extending = before.stream().anyMatch(round -> round.number() == number);
        Campaign its = campaigns.get(campaign);
        List<String> cities = extending ? extended(campaign, number) : List.of("");
        List<EligiblePlace> places = campaigns.completed(campaign).stream()
                .map(place -> new EligiblePlace(place.code(), place.name()))
                .filter(place -> cities.stream().anyMatch(place.code()::startsWith))
                .toList();
        Set<String> called = codes(store.calls(campaign).stream()
                .map(SpotCheckCall::place)
                .filter(places::contains)
                .toList());
        SpotCheckRound round = new SpotCheckRound(
                campaign,
                number,
                extending ? SpotCheckRound.EXTENSION : SpotCheckRound.PLANNED,
                asked(campaign).orElseThrow().rounds().get(number - 1).percent(),
                LotSeed.random(),
                SpotCheckDrawRule.digest(places),
                callers(its.region(), places),
                places.size(),
                called.size(),
                SpotCheckRound.State.SEEDED,
                LocalDate.now(clock),
                Optional.empty());
        store.insert(round, SpotCheckDrawRule.lots(round.seed(), places, called));
        append(
                campaign,
                Minutes.SYSTEM,
                clause(campaign),
                new Seeded(
                        number,
                        round.part(),
                        round.percent(),
                        round.seed(),
                        round.digest(),
                        round.places(),
                        round.called(),
                        round.callers()));
    }

    /** Draws the places that the recorded seed gives. */
    @Transactional
    public void draw(CampaignId campaign, int number) {
        SpotCheckRound round = current(campaign, number);
        List<DrawnLot> listed = store.lots(round);
        DrawList list = new DrawList(
                round.percent(),
                listed.stream().map(DrawnLot::place).toList(),
                codes(listed.stream()
                        .filter(DrawnLot::called)
                        .map(DrawnLot::place)
                        .toList()),
                round.callers());
        List<DrawnLot> drawn = SpotCheckDrawRule.draw(round.seed(), list).stream()
                .filter(DrawnLot::drawn)
                .toList();
        store.drawn(round, drawn);
        store.enter(round, SpotCheckRound.State.DRAWN, Optional.empty());
        drawn.stream()
                .collect(Collectors.groupingBy(lot -> lot.place().city(), TreeMap::new, Collectors.toList()))
                .forEach((city, lots) -> append(
                        campaign,
                        Minutes.SYSTEM,
                        clause(campaign),
                        new Drawn(number, round.part(), city, callersOf(lots))));
    }

    /** The counties that still have places to call in the present draw of a round. */
    public List<String> callers(CampaignId campaign, int number) {
        return callsOf(current(campaign, number)).stream()
                .filter(call -> !call.done())
                .map(SpotCheckCall::caller)
                .distinct()
                .toList();
    }

    /** The places that a county calls in the present draw of a round. */
    public List<SpotCheckCall> callList(CampaignId campaign, int number, String county) {
        return callsOf(current(campaign, number)).stream()
                .filter(call -> call.caller().equals(county))
                .toList();
    }

    /**
     * Records what the callers of a county heard, and what of it is a finding.
     *
     * @throws Refusal with all faults of the sheet
     */
    @Transactional
    public void record(CampaignId campaign, int number, String county, CallSheet sheet, String actor) {
        List<SpotCheckCall> calls = callList(campaign, number, county);
        CampaignScheme.SpotChecks asked = asked(campaign).orElseThrow();
        Refusal.ifAny(CallRule.faults(
                sheet, calls.stream().map(call -> call.place().code()).toList(), asked));
        Map<String, SpotCheckCall> byPlace =
                calls.stream().collect(Collectors.toMap(call -> call.place().code(), call -> call));
        Map<String, List<FailedAnswer>> failed = new LinkedHashMap<>();
        String region = campaigns.get(campaign).region();
        for (CallSheet.Row row : sheet.calls()) {
            List<FailedAnswer> wrong = CallRule.failed(row, asked, facts.of(store.election(campaign, row.place())));
            store.called(campaign, row, actor);
            if (!wrong.isEmpty()) {
                store.found(campaign, byPlace.get(row.place()), responsible(region, row.place()), wrong);
                failed.put(row.place(), wrong);
            }
        }
        append(
                campaign,
                actor,
                clause(campaign),
                new Called(number, current(campaign, number).part(), county, sheet, failed));
    }

    /** The facts of the elections held, against which a county's calls are judged. */
    public ElectionFacts facts(CampaignId campaign, SpotCheckCall call) {
        return facts.of(store.election(campaign, call.place().code()));
    }

    /** Closes the calls of the present draw and tells in which cities the round goes on. */
    @Transactional
    public void judge(CampaignId campaign, int number) {
        SpotCheckRound round = current(campaign, number);
        store.enter(round, SpotCheckRound.State.CALLED, Optional.empty());
        append(
                campaign,
                Minutes.SYSTEM,
                clause(campaign),
                new Judged(
                        number,
                        round.part(),
                        callsOf(round).size(),
                        failedIn(round).size(),
                        extended(campaign, number)));
    }

    /** The cities in which a round goes on, once at most, because too many places failed (F.5). */
    public List<String> extended(CampaignId campaign, int number) {
        SpotCheckRound round = current(campaign, number);
        if (round.part() == SpotCheckRound.EXTENSION) {
            return List.of();
        }
        return ExtensionRule.cities(
                callsOf(round).stream().map(SpotCheckCall::place).toList(),
                failedIn(round),
                asked(campaign).orElseThrow().extendAbove());
    }

    /** The findings of a round, extension included. */
    public List<SpotCheckFinding> findings(CampaignId campaign, int number) {
        return store.findings(campaign).stream()
                .filter(finding -> finding.round() == number)
                .toList();
    }

    /** Circulates the findings of a round to those who have to put them right (LN-4.7). */
    @Transactional
    public void circulate(CampaignId campaign, int number, Circulation notice, String actor) {
        Map<String, Integer> byResponsible = findings(campaign, number).stream()
                .collect(Collectors.groupingBy(
                        SpotCheckFinding::responsible, TreeMap::new, Collectors.summingInt(each -> 1)));
        store.circulated(campaign, number);
        partsOf(campaign, number).forEach(part -> store.enter(part, SpotCheckRound.State.CIRCULATED, Optional.empty()));
        append(campaign, actor, rectificationClause(campaign), new Circulated(number, notice.text(), byResponsible));
    }

    /** The divisions that have findings of a round to put right. */
    public List<String> responsible(CampaignId campaign, int number) {
        return findings(campaign, number).stream()
                .filter(finding -> !finding.closed())
                .map(SpotCheckFinding::responsible)
                .distinct()
                .sorted()
                .toList();
    }

    /** The findings of a round that a division still has to put right, or that wait for confirmation. */
    public List<SpotCheckFinding> open(CampaignId campaign, int number, String responsible) {
        return findings(campaign, number).stream()
                .filter(finding -> finding.responsible().equals(responsible) && !finding.closed())
                .toList();
    }

    /**
     * Records how findings were put right.
     *
     * @throws Refusal unless the sheet has every open finding of the division
     */
    @Transactional
    public void rectify(CampaignId campaign, int number, String responsible, RectificationSheet sheet, String actor) {
        requireAll(
                open(campaign, number, responsible),
                sheet.findings().stream()
                        .map(row -> key(row.place(), row.question()))
                        .toList());
        sheet.findings().forEach(row -> store.rectified(campaign, row, actor));
        append(campaign, actor, rectificationClause(campaign), new Rectified(number, responsible, sheet));
    }

    /**
     * Closes findings or sends them back.
     *
     * @throws Refusal unless the reply has every finding that waits for it
     */
    @Transactional
    public void decide(CampaignId campaign, int number, String responsible, RectificationReply reply, String actor) {
        requireAll(
                open(campaign, number, responsible),
                reply.findings().stream()
                        .map(row -> key(row.place(), row.question()))
                        .toList());
        reply.findings().forEach(row -> store.decided(campaign, row));
        append(campaign, actor, rectificationClause(campaign), new RectificationDecided(number, responsible, reply));
    }

    /** Closes a round once all its findings are put right. */
    @Transactional
    public void close(CampaignId campaign, int number) {
        List<SpotCheckRound> parts = partsOf(campaign, number);
        parts.forEach(part -> store.enter(part, SpotCheckRound.State.CLOSED, Optional.of(LocalDate.now(clock))));
        append(
                campaign,
                Minutes.SYSTEM,
                rectificationClause(campaign),
                new Closed(
                        number,
                        parts.stream().mapToInt(part -> callsOf(part).size()).sum(),
                        parts.stream().mapToInt(part -> failedIn(part).size()).sum(),
                        findings(campaign, number).size()));
    }

    /** The numbers of the rounds that the scheme asks for. */
    public List<Integer> planned(CampaignId campaign) {
        return asked(campaign)
                .map(asked ->
                        IntStream.rangeClosed(1, asked.rounds().size()).boxed().toList())
                .orElse(List.of());
    }

    /** The day on which a round may begin that could begin today. */
    public LocalDate begins(CampaignId campaign, int number) {
        return LocalDate.now(clock)
                .plusDays(asked(campaign).orElseThrow().rounds().get(number - 1).days());
    }

    private SpotCheckRound current(CampaignId campaign, int number) {
        List<SpotCheckRound> parts = partsOf(campaign, number);
        return parts.get(parts.size() - 1);
    }

    private List<SpotCheckRound> partsOf(CampaignId campaign, int number) {
        return store.rounds(campaign).stream()
                .filter(round -> round.number() == number)
                .toList();
    }

    private List<SpotCheckCall> callsOf(SpotCheckRound round) {
        return store.calls(round.campaign()).stream()
                .filter(call -> call.round() == round.number() && call.part() == round.part())
                .toList();
    }

    private Set<String> failedIn(SpotCheckRound round) {
        return codes(store.findings(round.campaign()).stream()
                .filter(finding -> finding.round() == round.number() && finding.part() == round.part())
                .map(SpotCheckFinding::place)
                .toList());
    }

    /** Counties that have places on the list; where that is one alone, all of its province. */
    private List<String> callers(String region, List<EligiblePlace> places) {
        List<String> counties = places.stream()
                .map(EligiblePlace::county)
                .filter(county -> county.length() == DivisionKind.COUNTY.digits())
                .distinct()
                .sorted()
                .toList();
        if (counties.size() > 1) {
            return counties;
        }
        String province = Codes.upTo(region).get(0);
        return divisions.within(province, DivisionKind.COUNTY).stream()
                .map(Division::code)
                .toList();
    }

    /** The level right below the region answers for what was found there: a province orders its cities (LN-4.7). */
    private static String responsible(String region, String place) {
        List<String> levels = Codes.upTo(place);
        int below = Codes.upTo(region).size();
        return levels.get(Math.min(below, levels.size() - 1));
    }

    private static Map<String, String> callersOf(List<DrawnLot> lots) {
        Map<String, String> callers = new LinkedHashMap<>();
        lots.forEach(lot -> callers.put(lot.place().code(), lot.caller().orElseThrow()));
        return callers;
    }

    private static Set<String> codes(Collection<EligiblePlace> places) {
        return places.stream().map(EligiblePlace::code).collect(Collectors.toSet());
    }

    private static void requireAll(List<SpotCheckFinding> open, List<String> sent) {
        List<String> missing = new ArrayList<>(open.stream()
                .map(finding -> key(finding.place().code(), finding.question()))
                .sorted()
                .toList());
        Predicate<List<String>> same = sent.stream().sorted().toList()::equals;
        if (!same.test(missing)) {
            throw new Refusal("findings", "应逐项填写待整改的" + open.size() + "个问题，不多不少", CLAUSE);
        }
    }

    private static String key(String place, String question) {
        return place + " " + question;
    }

    private void append(CampaignId campaign, String actor, String clause, SpotCheckMinutes entry) {
        record.append(campaign, actor, clause, entry);
    }
}
