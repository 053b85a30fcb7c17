package org.huanjie.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.division.Division;
import org.huanjie.ids.ElectionId;
import org.huanjie.reporting.ReportingStore.CountyDay;
import org.huanjie.reporting.ReportingStore.Open;
import org.huanjie.reporting.rules.Tabulation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where every body of a region stands now, counted as the reports count. The number of statements does not depend on the number of bodies. */
@Component
public class Census {

    private static final Comparator<BodyFigures> IN_ORDER = Comparator.comparing(BodyFigures::division)
            .thenComparing(body -> body.election().value());

    private final ReportingStore store;
    private final Lateness lateness;

    Census(ReportingStore store, Lateness lateness) {
        this.store = store;
        this.lateness = lateness;
    }

    /** Every body and every running by-election, in the order of their divisions. */
    @Transactional(readOnly = true)
    public List<BodyFigures> of(String region, LocalDate today) {
        List<Standing> standings = standings(region, today);
        Map<ElectionId, List<DivisionCount>> open =
                store.open(region).stream().collect(groupingBy(Open::election, mapping(Open::count, toList())));
        Map<Map<Figure, Integer>, Map<Figure, Integer>> alike = new HashMap<>();
        List<BodyFigures> all = new ArrayList<>();
        standings.forEach(standing -> all.add(new BodyFigures(
                standing.division(),
                standing.election(),
                shared(
                        alike,
                        Stream.concat(
                                Tabulation.of(standing),
                                open.getOrDefault(standing.election(), List.of()).stream())))));
        notStarted(region, standings)
                .forEach(body -> all.add(new BodyFigures(
                        body.division(), body.election(), shared(alike, Tabulation.notStarted(body.division())))));
        all.sort(IN_ORDER);
        return all;
    }

    /** What was begun and completed since a day, by county; of a city's or province's own election, by its code. */
    @Transactional(readOnly = true)
    public Map<String, List<DayFigures>> days(String region, LocalDate from) {
        return store.days(region, from).stream()
                .collect(groupingBy(
                        CountyDay::county,
                        mapping(day -> new DayFigures(day.day(), day.begun(), day.completed()), toList())));
    }

    /** The election that stands for each body, unless it was closed in an earlier term, and all that run. */
    List<Standing> standings(String region, LocalDate today) {
        return store.standings(region, lateness.termBefore(today));
    }

    /** Bodies without an election that stands for them; one that only oversees others is not due by itself. */
    List<InactiveBody> notStarted(String region, List<Standing> standings) {
        List<Division> bodies = store.bodies(region);
        Set<String> standing = standings.stream()
                .filter(each -> !each.byElection())
                .map(Standing::division)
                .collect(Collectors.toSet());
        TreeSet<String> seats = bodies.stream().map(Division::code).collect(Collectors.toCollection(TreeSet::new));
        return bodies.stream()
                .filter(body -> !standing.contains(body.code()) && !oversees(body.code(), seats))
                .map(body -> new InactiveBody(body.code(), body.name(), new ElectionId("")))
                .toList();
    }

    private static boolean oversees(String division, TreeSet<String> seats) {
        String next = seats.higher(division);
        return next != null && next.startsWith(division);
    }

    /** Many bodies stand alike. */
    private static Map<Figure, Integer> shared(
            Map<Map<Figure, Integer>, Map<Figure, Integer>> alike, Stream<DivisionCount> counts) {
        EnumMap<Figure, Integer> figures = new EnumMap<>(Figure.class);
        counts.forEach(count -> figures.merge(count.figure(), count.number(), Integer::sum));
        return alike.computeIfAbsent(figures, Map::copyOf);
    }
}
