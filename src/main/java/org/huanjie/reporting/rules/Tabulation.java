package org.huanjie.reporting.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.reporting.DivisionCount;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.InactiveBody;
import org.huanjie.reporting.ReportLine;
import org.huanjie.reporting.Standing;

/** Adds up a region's figures by the divisions right below it, and in total. */
public final class Tabulation {

    private static final String TOTAL = "合计";

    private Tabulation() {}

    /**
     * @param region the region's code; what belongs to the region itself is a row of its own
     * @param below how many digits the divisions right below have
     * @param names what a division is called
     */
    public static List<ReportLine> lines(
            String region, int below, Collection<DivisionCount> counts, Function<String, String> names) {
        Map<String, Map<String, Integer>> rows = new TreeMap<>();
        counts.forEach(
                count -> add(rows.computeIfAbsent(row(count.division(), below), unknown -> new TreeMap<>()), count));
        return rows.entrySet().stream()
                .map(row -> new ReportLine(
                        row.getKey(), row.getKey().equals(region) ? "本级" : names.apply(row.getKey()), row.getValue()))
                .toList();
    }

    /** What all rows come to. */
    public static ReportLine total(Collection<DivisionCount> counts) {
        Map<String, Integer> sums = new TreeMap<>();
        counts.forEach(count -> add(sums, count));
        return new ReportLine("", TOTAL, sums);
    }

    /** The row of a division: the one right below the region in which it lies. */
    public static String row(String division, int below) {
        return division.substring(0, Math.min(below, division.length()));
    }

    /** What one election adds to the figures. */
    public static Stream<DivisionCount> of(Standing standing) {
        return Stream.concat(state(standing), lateness(standing));
    }

    /** What a body adds that has not begun. */
    public static Stream<DivisionCount> notStarted(String division) {
        return Stream.of(one(division, Figure.DUE), one(division, Figure.NOT_STARTED));
    }

    /** What a body adds that did not move. */
    public static DivisionCount of(InactiveBody unmoved) {
        return one(unmoved.division(), Figure.UNMOVED);
    }

    private static Stream<DivisionCount> state(Standing standing) {
        return standing.byElection()
                ? Stream.of(one(standing.division(), Figure.BY_ELECTIONS))
                : Stream.of(one(standing.division(), Figure.DUE), one(standing.division(), figure(standing)));
    }

    private static Figure figure(Standing standing) {
        return switch (standing.status()) {
            case COMPLETED -> Figure.COMPLETED;
            case WITHDRAWN -> Figure.WITHDRAWN;
            case ANNULLED -> Figure.ANNULLED;
            case RUNNING ->
                switch (standing.stage()) {
                    case PREPARATION -> Figure.PREPARATION;
                    case IMPLEMENTATION -> standing.reached().figure();
                    case TRAINING -> Figure.TRAINING;
                    case SUMMARY -> Figure.SUMMARY;
                };
        };
    }

    private static Stream<DivisionCount> lateness(Standing standing) {
        if (standing.status() == Status.COMPLETED && !standing.byElection()) {
            return Stream.of(one(standing.division(), standing.wasLate() ? Figure.LATE : Figure.ON_TIME));
        }
        return standing.overdueSince().isPresent()
                ? Stream.of(
                        one(standing.division(), Figure.OVERDUE), one(standing.division(), overdue(standing.stage())))
                : Stream.empty();
    }

    private static Figure overdue(Stage stage) {
        return switch (stage) {
            case PREPARATION -> Figure.OVERDUE_PREPARATION;
            case IMPLEMENTATION -> Figure.OVERDUE_IMPLEMENTATION;
            case TRAINING -> Figure.OVERDUE_TRAINING;
            case SUMMARY -> Figure.OVERDUE_SUMMARY;
        };
    }

    private static DivisionCount one(String division, Figure figure) {
        return new DivisionCount(division, figure, 1);
    }

    private static void add(Map<String, Integer> figures, DivisionCount count) {
        figures.merge(count.figure().id(), count.number(), Integer::sum);
    }
}
