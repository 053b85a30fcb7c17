package org.huanjie.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.assessment.AssessedBody.Takeover;
import org.huanjie.assessment.FactsStore.StandingBody;
import org.huanjie.assessment.rules.MarkRule;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.Campaigns;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.Tier;
import org.huanjie.division.Codes;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.Entry;
import org.huanjie.person.Channel;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.ReportLine;
import org.huanjie.reporting.rules.Ranking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The marks of a campaign's divisions, computed from its ledger, its elections and its spot checks each time somebody asks. */
@Service
public class Assessments {

    private final FactsStore facts;
    private final LedgerStore ledger;
    private final Campaigns campaigns;
    private final Divisions divisions;
    private final Clock clock;

    Assessments(FactsStore facts, LedgerStore ledger, Campaigns campaigns, Divisions divisions, Clock clock) {
        this.facts = facts;
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** How a division of a campaign stands, and those right below it. */
    @Transactional(readOnly = true)
    public Assessment of(CampaignId id, String division) {
        Campaign campaign = campaigns.get(id);
        CampaignScheme scheme = campaigns.scheme(id);
        Facts all = gather(campaign, scheme, division);
        Map<String, Facts> below = below(all, division);
        Map<String, String> names =
                divisions.below(division).stream().collect(Collectors.toMap(Division::code, Division::name));
        List<ReportLine> ranked = ranked(scheme, below, names);
        return new Assessment(
                campaign,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                mark(scheme, division, divisions.name(division), all),
                below.entrySet().stream()
                        .map(part -> mark(
                                scheme,
                                part.getKey(),
                                names.getOrDefault(part.getKey(), part.getKey()),
                                part.getValue()))
                        .toList(),
                ranked.stream().map(ReportLine::name).toList(),
                scheme.ranking().map(ranking -> Ranking.last(ranked, ranking.last())).orElse(List.of()).stream()
                        .map(ReportLine::name)
                        .toList());
    }

    /** An assessment as an Excel workbook (.xlsx). */
    public byte[] sheet(Assessment assessment) {
        return MarkSheet.of(
                assessment, campaigns.scheme(assessment.campaign().id()).citations());
    }

    private static Mark mark(CampaignScheme scheme, String division, String name, Facts facts) {
        Tier tier = Tier.of(division);
        return new Mark(
                division, name, tier, MarkRule.targets(scheme, tier, facts), MarkRule.vetoes(scheme, tier, facts));
    }

    private static Map<String, Facts> below(Facts all, String division) {
        int digits = Codes.lengthBelow(division);
        Set<String> parts = all.bodies().stream()
                .map(AssessedBody::division)
                .filter(code -> digits > 0 && code.length() >= digits)
                .map(code -> code.substring(0, digits))
                .collect(Collectors.toCollection(TreeSet::new));
        return parts.stream()
                .collect(Collectors.toMap(Function.identity(), all::within, (one, other) -> one, TreeMap::new));
    }

    private static List<ReportLine> ranked(CampaignScheme scheme, Map<String, Facts> below, Map<String, String> names) {
        return Ranking.of(below.entrySet().stream()
                .filter(part -> scheme.ranking()
                        .filter(ranking -> ranking.of() == Tier.of(part.getKey()))
                        .isPresent())
                .map(part -> line(part.getKey(), names.getOrDefault(part.getKey(), part.getKey()), part.getValue()))
                .toList());
    }

    private static ReportLine line(String division, String name, Facts facts) {
        List<AssessedBody> bodies = facts.bodies();
        return new ReportLine(
                division,
                name,
                Map.of(
                        Figure.DUE.id(), bodies.size(),
                        Figure.COMPLETED.id(),
                                (int) bodies.stream().filter(AssessedBody::done).count(),
                        Figure.NOT_STARTED.id(),
                                (int) bodies.stream()
                                        .filter(body -> !body.begun())
                                        .count(),
                        Figure.OVERDUE.id(),
                                (int) bodies.stream()
                                        .filter(AssessedBody::overdue)
                                        .count()));
    }

    private Facts gather(Campaign campaign, CampaignScheme scheme, String division) {
        Map<ElectionId, Set<Channel>> channels = scheme.channels().isPresent() ? facts.channels(division) : Map.of();
        Map<ElectionId, List<Entry>> entries = asksForTakeover(scheme) ? facts.afterTheVote(division) : Map.of();
        return new Facts(
                campaign.start(),
                over(campaign),
                facts.bodies(campaign.id(), division).stream()
                        .map(body -> assessed(campaign, body, channels, entries))
                        .toList(),
                entries(ledger.ticks(campaign.id(), division)),
                ledger.letters(campaign.id(), division).stream()
                        .map(SignedLetter::division)
                        .collect(Collectors.toSet()),
                ledger.areas(campaign.id(), division).stream().collect(Collectors.toMap(Area::division, Area::visits)),
                scheme.quotas().isPresent() ? ledger.population(division) : Map.of(),
                scheme.quotas().isPresent() ? facts.members(division) : Map.of(),
                facts.calls(campaign.id(), division),
                facts.findings(campaign.id(), division),
                facts.looks(campaign.id(), division));
    }

    private static boolean asksForTakeover(CampaignScheme scheme) {
        return scheme.handover().isPresent()
                || scheme.termGoals().isPresent()
                || !scheme.training().isEmpty();
    }

    private boolean over(Campaign campaign) {
        return campaign.state().closed()
                || campaign.deadline().filter(LocalDate.now(clock)::isAfter).isPresent();
    }

    private static AssessedBody assessed(
            Campaign campaign,
            StandingBody body,
            Map<ElectionId, Set<Channel>> channels,
            Map<ElectionId, List<Entry>> entries) {
        Optional<ElectionId> election = body.election();
        return new AssessedBody(
                body.division(),
                election.isPresent(),
                body.overdue(),
                body.done(),
                body.done() && inTime(campaign, body),
                election.map(channels::get).orElse(Set.of()),
                election.map(entries::get).map(TakeoverReader::read).orElse(Takeover.NOTHING));
    }

    private static boolean inTime(Campaign campaign, StandingBody body) {
        return campaign.deadline().isEmpty()
                || body.completedOn()
                        .filter(day -> !day.isAfter(campaign.deadline().get()))
                        .isPresent();
    }

    private static List<ChecklistEntry> entries(List<TickedItem> ticks) {
        record Key(String division, String checklist, String subject) {}
        return ticks.stream()
                .collect(Collectors.groupingBy(
                        item -> new Key(item.division(), item.checklist(), item.subject()),
                        Collectors.mapping(TickedItem::tick, Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> new ChecklistEntry(
                        entry.getKey().division(),
                        entry.getKey().checklist(),
                        entry.getKey().subject(),
                        entry.getValue()))
                .toList();
    }
}
