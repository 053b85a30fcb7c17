package org.huanjie.dashboard;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.huanjie.division.Codes;
import org.huanjie.reporting.BodyFigures;
import org.huanjie.reporting.DayFigures;
import org.huanjie.reporting.DivisionCount;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.ReportLine;
import org.huanjie.reporting.rules.Tabulation;

/** A province as it stood at a moment. */
final class Snapshot {

    private static final int COUNTY = 6;

    private final LocalDateTime at;
    private final List<BodyFigures> bodies;
    private final TreeMap<String, List<DivisionCount>> counties = new TreeMap<>();
    private final TreeMap<String, List<DayFigures>> days;
    private final Map<ListKey, List<BodyFigures>> lists = new ConcurrentHashMap<>();

    private record ListKey(String region, Optional<BodyState> state) {}

    /**
     * @param bodies in the order of their divisions
     * @param days by county
     */
    Snapshot(LocalDateTime at, List<BodyFigures> bodies, Map<String, List<DayFigures>> days) {
        this.at = at;
        this.bodies = bodies;
        this.days = new TreeMap<>(days);
        TreeMap<String, List<DivisionCount>> each = new TreeMap<>();
        bodies.forEach(body -> each.computeIfAbsent(Codes.tenant(body.division()), county -> new ArrayList<>())
                .addAll(counts(body).toList()));
        each.forEach((county, counts) -> counties.put(county, added(county, counts)));
    }

    LocalDateTime at() {
        return at;
    }

    /** What a region's bodies add to its figures; above a county, the counties' sums. */
    List<DivisionCount> counts(String region) {
        return region.length() < COUNTY
                ? within(counties, region).flatMap(List::stream).toList()
                : bodies(region).stream().flatMap(Snapshot::counts).toList();
    }

    /** The bodies of a region, in the order of their divisions. */
    List<BodyFigures> bodies(String region) {
        return bodies.subList(place(region), place(region + ':'));
    }

    /** Those of them that stand so, or all of them; overdue ones first. Readers turn the pages of a list, which is made once. */
    List<BodyFigures> bodies(String region, Optional<BodyState> state) {
        return lists.computeIfAbsent(new ListKey(region, state), key -> bodies(region).stream()
                .filter(body -> state.isEmpty() || state.get().includes(body))
                .sorted((one, other) -> Boolean.compare(overdue(other), overdue(one)))
                .toList());
    }

    private static boolean overdue(BodyFigures body) {
        return BodyState.OVERDUE.includes(body);
    }

    /** Day by day what was begun and completed in a province, city or county, from one day to another. */
    List<DayFigures> days(String region, LocalDate from, LocalDate to) {
        Map<LocalDate, DayFigures> sums = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> sums.put(day, new DayFigures(day, 0, 0)));
        within(days, region)
                .flatMap(List::stream)
                .forEach(day -> sums.computeIfPresent(day.day(), (same, sum) -> sum.plus(day)));
        return List.copyOf(sums.values());
    }

    private static <T> Stream<T> within(TreeMap<String, T> all, String region) {
        return all.subMap(region, region + ':').values().stream();
    }

    /** Where the first body stands whose division does not come before this code. */
    private int place(String code) {
        int low = 0;
        int high = bodies.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bodies.get(middle).division().compareTo(code) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Stream<DivisionCount> counts(BodyFigures body) {
        return body.figures().entrySet().stream()
                .map(figure -> new DivisionCount(body.division(), figure.getKey(), figure.getValue()));
    }

    private static List<DivisionCount> added(String county, Collection<DivisionCount> counts) {
        ReportLine sum = Tabulation.total(counts);
        return Arrays.stream(Figure.values())
                .filter(figure -> sum.of(figure) > 0)
                .map(figure -> new DivisionCount(county, figure, sum.of(figure)))
                .toList();
    }
}
