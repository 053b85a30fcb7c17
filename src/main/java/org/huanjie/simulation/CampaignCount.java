package org.huanjie.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignMinutes.Begun;
import org.huanjie.campaign.CampaignMinutes.Summarised;
import org.huanjie.campaign.CampaignProgress;
import org.huanjie.campaign.CampaignRecord;
import org.huanjie.campaign.Campaigns;
import org.huanjie.ids.CampaignId;
import org.huanjie.lookback.LookBackMinutes.Answered;
import org.huanjie.lookback.LookBackPlace;
import org.huanjie.lookback.LookBackSheet;
import org.huanjie.lookback.LookBacks;
import org.huanjie.spotcheck.SpotCheckMinutes.Called;
import org.huanjie.spotcheck.SpotCheckMinutes.Drawn;
import org.huanjie.spotcheck.SpotCheckRound;
import org.huanjie.spotcheck.SpotChecks;
import org.springframework.stereotype.Component;

/** What the pages of a campaign say of it, beside what a reader of its minutes and of those of its elections counts. */
@Component
@OnlyInSimulation
class CampaignCount {

    private static final int CITY = 4;
    private static final int HUNDREDTHS = 2;

    private final Campaigns campaigns;
    private final CampaignRecord record;
    private final SpotChecks checks;
    private final LookBacks lookBacks;

    CampaignCount(Campaigns campaigns, CampaignRecord record, SpotChecks checks, LookBacks lookBacks) {
        this.campaigns = campaigns;
        this.record = record;
        this.checks = checks;
        this.lookBacks = lookBacks;
    }

    /** A figure of a campaign's pages, and the same as it was counted. */
    record Compared(String what, int told, int counted) {

        boolean equal() {
            return told == counted;
        }
    }

    /** Whether its minutes are as they were sealed. */
    boolean intact(Campaign campaign) {
        return record.verify(campaign.id()).intact();
    }

    /**
     * @param completed the divisions whose elections are over with a result, as the minutes of these have it
     */
    List<Compared> compare(Campaign campaign, Set<String> completed) {
        return Stream.of(
                        bodies(campaign.id(), completed),
                        spotChecks(campaign.id(), completed),
                        lookBack(campaign.id(), completed))
                .flatMap(List::stream)
                .toList();
    }

    private List<Compared> bodies(CampaignId id, Set<String> completed) {
        CampaignProgress progress = campaigns.progress(id);
        int begun =
                record.entries(id, Begun.class).stream().mapToInt(Begun::bodies).sum();
        List<Compared> compared = new ArrayList<>(List.of(
                new Compared("集中换届参加单位", progress.bodies(), begun),
                new Compared("集中换届办结单位", progress.completed(), completed.size())));
        record.newest(id, Summarised.class)
                .map(Summarised::figures)
                .ifPresent(figures -> compared.add(new Compared("总结所列办结单位", figures.completed(), completed.size())));
        return compared;
    }

    private List<Compared> spotChecks(CampaignId id, Set<String> completed) {
        List<Compared> compared = new ArrayList<>();
        Map<String, Integer> places = byCity(completed);
        for (SpotCheckRound round : checks.rounds(id)) {
            byCity(drawn(id, round))
                    .forEach((city, drawn) -> compared.add(new Compared(
                            round.title() + "抽取" + city + "的地方",
                            drawn,
                            share(round.percent(), places.getOrDefault(city, 0)))));
            compared.add(new Compared(
                    round.title() + "核查的地方", called(id, round), drawn(id, round).size()));
            compared.add(new Compared(round.title() + "查出的问题", told(id, round), found(id, round)));
        }
        if (!compared.isEmpty()) {
            compared.add(new Compared(
                    "没有整改到位的问题",
                    (int) checks.findings(id).stream()
                            .filter(finding -> !finding.closed())
                            .count(),
                    0));
        }
        return compared;
    }

    private List<Compared> lookBack(CampaignId id, Set<String> completed) {
        if (lookBacks.asked(id).isEmpty()) {
            return List.of();
        }
        List<LookBackPlace> places = lookBacks.places(id, campaigns.get(id).region());
        List<LookBackSheet.Row> answered = record.entries(id, Answered.class).stream()
                .flatMap(entry -> entry.sheet().places().stream())
                .toList();
        return List.of(
                new Compared("回头看的地方", places.size(), completed.size()),
                new Compared("回头看已核查的地方", places.size(), answered.size()),
                new Compared("回头看台账", lookBacks.ofConcern(id).size(), (int) answered.stream()
                        .filter(row -> !row.concerns().isEmpty())
                        .count()),
                new Compared("没有销号的地方", unsettled(places), 0));
    }

    private static int unsettled(List<LookBackPlace> places) {
        return (int) places.stream()
                .filter(place ->
                        place.state() != LookBackPlace.State.CLEAR && place.state() != LookBackPlace.State.CLOSED)
                .count();
    }

    private List<String> drawn(CampaignId id, SpotCheckRound round) {
        return record.entries(id, Drawn.class).stream()
                .filter(entry -> entry.round() == round.number() && entry.part() == round.part())
                .flatMap(entry -> entry.callers().keySet().stream())
                .toList();
    }

    private int called(CampaignId id, SpotCheckRound round) {
        return (int) checks.calls(id).stream()
                .filter(call -> call.round() == round.number() && call.part() == round.part() && call.done())
                .count();
    }

    private int told(CampaignId id, SpotCheckRound round) {
        return (int) checks.findings(id).stream()
                .filter(finding -> finding.round() == round.number() && finding.part() == round.part())
                .count();
    }

    private int found(CampaignId id, SpotCheckRound round) {
        return record.entries(id, Called.class).stream()
                .filter(entry -> entry.round() == round.number() && entry.part() == round.part())
                .flatMap(entry -> entry.failed().values().stream())
                .mapToInt(List::size)
                .sum();
    }

    private static Map<String, Integer> byCity(Collection<String> divisions) {
        return divisions.stream()
                .collect(Collectors.groupingBy(
                        code -> code.substring(0, Math.min(CITY, code.length())),
                        TreeMap::new,
                        Collectors.summingInt(each -> 1)));
    }

    /** Of so many places of a city, rounded up (LN-4.6). */
    private static int share(BigDecimal percent, int places) {
        return BigDecimal.valueOf(places)
                .multiply(percent)
                .movePointLeft(HUNDREDTHS)
                .setScale(0, RoundingMode.CEILING)
                .intValue();
    }
}
