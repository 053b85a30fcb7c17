package org.huanjie.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.approval.RequestKind;
import org.huanjie.division.Codes;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.ids.ElectionId;
import org.huanjie.reporting.Problem.Sort;
import org.huanjie.reporting.ReportingStore.Asked;
import org.huanjie.reporting.ReportingStore.Matter;
import org.huanjie.reporting.ReportingStore.Open;
import org.huanjie.reporting.ReportingStore.Seated;
import org.huanjie.reporting.rules.Ranking;
import org.huanjie.reporting.rules.Tabulation;
import org.huanjie.roster.MakeUp;
import org.huanjie.roster.rules.Holders;
import org.springframework.stereotype.Component;

/** Makes a region's report out of what the tables say now, and the minutes of a period. */
@Component
class Reporter {

    private static final int DAYS_AHEAD = 7;

    private final ReportingStore store;
    private final Census census;
    private final Divisions divisions;
    private final Lateness lateness;

    Reporter(ReportingStore store, Census census, Divisions divisions, Lateness lateness) {
        this.store = store;
        this.census = census;
        this.divisions = divisions;
        this.lateness = lateness;
    }

    Report report(String region, ReportKind kind, Period period, LocalDateTime now) {
        List<Standing> standings = census.standings(region, now.toLocalDate());
        List<InactiveBody> notStarted = census.notStarted(region, standings);
        List<InactiveBody> unmoved = unmoved(standings, notStarted, store.moved(region, period));
        List<DivisionCount> counts = new ArrayList<>(store.happened(region, period));
        counts.addAll(store.told(region, period));
        counts.addAll(store.matters(region, period));
        store.open(region).stream().map(Open::count).forEach(counts::add);
        standings.stream().flatMap(Tabulation::of).forEach(counts::add);
        notStarted.stream()
                .map(InactiveBody::division)
                .flatMap(Tabulation::notStarted)
                .forEach(counts::add);
        unmoved.stream().map(Tabulation::of).forEach(counts::add);
        if (kind == ReportKind.MONTHLY) {
            counts.addAll(seated(region, period));
        }
        int below = Codes.lengthBelow(region);
        List<ReportLine> lines = Tabulation.lines(region, below, counts, names(region));
        List<ReportLine> ranking = kind == ReportKind.MONTHLY ? Ranking.of(lines) : List.of();
        return new Report(
                "",
                kind,
                region,
                divisions.name(region),
                period,
                now,
                lines,
                Tabulation.total(counts),
                problems(region, standings, now.toLocalDate()),
                unmoved,
                ranking.stream().map(ReportLine::name).toList(),
                Ranking.last(ranking).stream().map(ReportLine::name).toList(),
                kind == ReportKind.WEEKLY ? ahead(region, standings, now.toLocalDate()) : List.of());
    }

    private static List<InactiveBody> unmoved(
            List<Standing> standings, List<InactiveBody> notStarted, Set<ElectionId> moved) {
        Stream<InactiveBody> still = standings.stream()
                .filter(standing -> standing.running() && !moved.contains(standing.election()))
                .map(standing -> new InactiveBody(standing.division(), standing.body(), standing.election()));
        return Stream.concat(still, notStarted.stream())
                .sorted(Comparator.comparing(InactiveBody::division).thenComparing(InactiveBody::election))
                .toList();
    }

    private Function<String, String> names(String region) {
        Map<String, String> below =
                divisions.below(region).stream().collect(Collectors.toMap(Division::code, Division::name));
        return code -> below.getOrDefault(code, code);
    }

    private List<DivisionCount> seated(String region, Period period) {
        Map<ElectionId, List<Seated>> byElection = store.seated(region, period).stream()
                .collect(Collectors.groupingBy(Seated::election, TreeMap::new, Collectors.toList()));
        List<DivisionCount> counts = new ArrayList<>();
        byElection.values().forEach(seats -> {
            String division = seats.get(0).division();
            MakeUp brought = Holders.makeUp(seats.stream().map(Seated::seat).toList());
            counts.add(new DivisionCount(division, Figure.SEATED, brought.members()));
            counts.add(new DivisionCount(division, Figure.PARTY_MEMBERS, brought.partyMembers()));
            counts.add(new DivisionCount(division, Figure.WOMEN, brought.women()));
            counts.add(new DivisionCount(division, Figure.OUTSIDE, brought.outside()));
            counts.add(new DivisionCount(division, Figure.ALTERNATES, brought.alternates()));
        });
        return counts;
    }

    private List<Problem> problems(String region, List<Standing> standings, LocalDate today) {
        Map<ElectionId, Standing> byId = byId(standings);
        List<Problem> found = new ArrayList<>();
        standings.forEach(standing -> standing.overdueSince()
                .ifPresent(since -> found.add(lateness.problem(
                        standing, Sort.STAGE_OVERDUE, ReportWords.of(standing.stage()), since, today))));
        store.stuck(region, today).forEach(matter -> found.add(stuck(byId.get(matter.election()), matter, today)));
        store.asked(region).forEach(asked -> overdueReply(byId.get(asked.election()), asked, today)
                .ifPresent(found::add));
        return named(found.stream()
                .sorted(Comparator.comparing(Problem::days)
                        .reversed()
                        .thenComparing(Problem::division)
                        .thenComparing(Problem::sort))
                .toList());
    }

    private Problem stuck(Standing standing, Matter matter, LocalDate today) {
        Sort sort = Sort.valueOf(matter.sort());
        LocalDate since = sort == Sort.OBJECTION_OVERDUE ? matter.day().plusDays(1) : matter.day();
        String evidence = sort == Sort.OBJECTION_OVERDUE ? "应于" + matter.day() + "前办结" : matter.what();
        return lateness.problem(standing, sort, evidence, since, today);
    }

    private Optional<Problem> overdueReply(Standing standing, Asked asked, LocalDate today) {
        return lateness.replyDue(standing, asked.since())
                .filter(due -> due.isBefore(today))
                .map(due -> lateness.problem(
                        standing,
                        Sort.REPLY_OVERDUE,
                        RequestKind.of(asked.kind()).matter() + "，应于" + due + "前答复",
                        due.plusDays(1),
                        today));
    }

    /** The levels above are named together; a body itself is known by its own name. */
    private List<Problem> named(List<Problem> problems) {
        Map<String, String> above = store.names(problems.stream()
                .filter(problem -> problem.responsibleName().isEmpty())
                .map(problem -> Lateness.seat(problem.responsible()))
                .collect(Collectors.toSet()));
        return problems.stream()
                .map(problem -> problem.responsibleName().isEmpty() ? Lateness.named(problem, above) : problem)
                .toList();
    }

    private List<KeyDate> ahead(String region, List<Standing> standings, LocalDate today) {
        Map<ElectionId, Standing> byId = byId(standings);
        return store.ahead(region, today, today.plusDays(DAYS_AHEAD - 1L)).stream()
                .map(matter -> new KeyDate(
                        matter.day(),
                        byId.get(matter.election()).body(),
                        matter.election(),
                        matter.sort() + matter.what()))
                .toList();
    }

    private static Map<ElectionId, Standing> byId(List<Standing> standings) {
        return standings.stream().collect(Collectors.toMap(Standing::election, Function.identity()));
    }
}
