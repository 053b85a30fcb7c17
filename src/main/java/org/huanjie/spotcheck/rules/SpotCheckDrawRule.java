package org.huanjie.spotcheck.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.competition.rules.LotRule;
import org.huanjie.spotcheck.DrawList;
import org.huanjie.spotcheck.DrawnLot;
import org.huanjie.spotcheck.EligiblePlace;

/**
 * Which places a round of spot checks draws, and who calls them (LN-4.6): a share of each city by lot, which anyone can work out again from the seed.
 * docs/spot-checks.md says how.
 */
public final class SpotCheckDrawRule {

    private static final int HUNDREDTHS = 2;

    private SpotCheckDrawRule() {}

    /** All places with their lots: the cities by code, in each city the lots in order. */
    public static List<DrawnLot> draw(String seed, DrawList list) {
        List<String> callers = LotRule.order(seed, list.callers());
        return lots(seed, list.places(), list.called()).stream()
                .sorted(Comparator.comparing(DrawnLot::lot))
                .collect(Collectors.groupingBy(lot -> lot.place().city(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(city -> ofCity(city, share(list.percent(), city.size()), callers).stream())
                .toList();
    }

    /** What each place of a list has drawn, before it is known which are called. */
    public static List<DrawnLot> lots(String seed, List<EligiblePlace> places, Set<String> called) {
        return places.stream()
                .map(place -> new DrawnLot(
                        place, called.contains(place.code()), LotRule.lot(seed, place.line()), Optional.empty()))
                .toList();
    }

    /** The share of a city, rounded up, at least one place. */
    public static int share(BigDecimal percent, int places) {
        return percent.multiply(BigDecimal.valueOf(places))
                .movePointLeft(HUNDREDTHS)
                .setScale(0, RoundingMode.CEILING)
                .max(BigDecimal.ONE)
                .intValueExact();
    }

    /** What stands for a list before its seed is drawn: the SHA-256 of its lines in the order of codes. */
    public static String digest(List<EligiblePlace> places) {
        return LotRule.digest(places.stream()
                .sorted(Comparator.comparing(EligiblePlace::code))
                .map(place -> place.line() + "\n")
                .collect(Collectors.joining()));
    }

    private static List<DrawnLot> ofCity(List<DrawnLot> inOrder, int share, List<String> callers) {
        List<DrawnLot> drawn = new ArrayList<>();
        int turn = 0;
        for (DrawnLot lot : inOrder) {
            boolean chosen = !lot.called() && turn < share;
            drawn.add(chosen ? lot.calledBy(caller(lot.place(), callers, turn++)) : lot);
        }
        return drawn;
    }

    /** The counties of the same city take turns in the order of their lots; where no other county is there, those of all cities do. */
    private static String caller(EligiblePlace place, List<String> callers, int turn) {
        List<String> others = callers.stream()
                .filter(county -> !county.equals(place.county()))
                .toList();
        List<String> neighbours = others.stream()
                .filter(county -> county.startsWith(place.city()))
                .toList();
        List<String> taking = neighbours.isEmpty() ? others : neighbours;
        return taking.get(turn % taking.size());
    }
}
