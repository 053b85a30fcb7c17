package org.huanjie.spotcheck.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.spotcheck.EligiblePlace;

/** In which cities a round goes on, because too many of the places that were called there failed (F.5). */
public final class ExtensionRule {

    private static final long HUNDRED = 100;

    private ExtensionRule() {}

    /**
     * @param failed codes of the places with findings
     * @param above more than so many percent
     */
    public static List<String> cities(List<EligiblePlace> called, Set<String> failed, int above) {
        Map<String, List<EligiblePlace>> byCity =
                called.stream().collect(Collectors.groupingBy(EligiblePlace::city, TreeMap::new, Collectors.toList()));
        return byCity.entrySet().stream()
                .filter(city -> tooMany(city.getValue(), failed, above))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean tooMany(List<EligiblePlace> called, Set<String> failed, int above) {
        long failing = called.stream()
                .map(EligiblePlace::code)
                .filter(failed::contains)
                .count();
        return failing * HUNDRED > (long) called.size() * above;
    }
}
