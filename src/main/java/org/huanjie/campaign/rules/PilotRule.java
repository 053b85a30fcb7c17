package org.huanjie.campaign.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.campaignscheme.CampaignScheme.Pilots;
import org.huanjie.input.Finding;

/** Each city that takes part chooses so many places that go first (HB-4, JS-6). */
public final class PilotRule {

    private static final int CITY = 4;

    private PilotRule() {}

    /**
     * @param places the divisions of all bodies of the campaign
     * @param chosen those that go first
     */
    public static List<Finding> faults(Pilots asked, Collection<String> places, Collection<String> chosen) {
        Map<String, Long> byCity =
                chosen.stream().collect(Collectors.groupingBy(PilotRule::city, Collectors.counting()));
        List<Finding> faults = new ArrayList<>();
        byCity(places).forEach((city, all) -> {
            long pilots = byCity.getOrDefault(city, 0L);
            long least = Math.min(asked.min(), all.size());
            if (pilots < least || pilots > asked.max()) {
                faults.add(new Finding(
                        "pilots",
                        "%s应选%s个试点单位，现为%d个".formatted(city, range(least, asked.max()), pilots),
                        asked.basis().clause()));
            }
        });
        return faults;
    }

    /** The first places of each city, as few as are asked. */
    public static List<String> proposed(Pilots asked, Collection<String> places) {
        return byCity(places).values().stream()
                .flatMap(all -> all.stream().limit(asked.min()))
                .toList();
    }

    private static Map<String, List<String>> byCity(Collection<String> places) {
        return places.stream().collect(Collectors.groupingBy(PilotRule::city, TreeMap::new, Collectors.toList()));
    }

    private static String city(String place) {
        return place.substring(0, Math.min(CITY, place.length()));
    }

    private static String range(long least, int most) {
        return least == most ? String.valueOf(most) : least + "至" + most;
    }
}
