package org.huanjie.spotcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.huanjie.spotcheck.DrawList;
import org.huanjie.spotcheck.DrawnLot;
import org.huanjie.spotcheck.EligiblePlace;
import org.junit.jupiter.api.Test;

class SpotCheckDrawRuleTest {

    private static final List<String> CALLERS = List.of("210102", "210103", "210202", "210302");

    @Test
    void theLotsAreTheOnesThatTheShellGives() {
        List<DrawnLot> lots = SpotCheckDrawRule.draw(
                "box-42",
                draws(
                        4,
                        List.of(
                                new EligiblePlace("210102001201", "东村"),
                                new EligiblePlace("210102001202", "西村"),
                                new EligiblePlace("210103001201", "南村")),
                        Set.of(),
                        CALLERS));

        assertThat(lots).extracting(lot -> lot.place().name()).containsExactly("西村", "东村", "南村");
        assertThat(lots.get(0).lot()).isEqualTo("39f1d6c6793cc93f84542be832e572958361c917b2b4b9f2f0b672ab15d52de0");
        assertThat(lots).filteredOn(DrawnLot::drawn).hasSize(1);
    }

    @Test
    void theDigestOfAListIsTheOneThatTheShellGives() {
        assertThat(SpotCheckDrawRule.digest(List.of(
                        new EligiblePlace("210103001201", "南村"),
                        new EligiblePlace("210102001201", "东村"),
                        new EligiblePlace("210102001202", "西村"))))
                .isEqualTo("ed0ba2255f6757dd1cfed2b91050c22071741cd34c44027ac2444edade70f9e3");
    }

    @Test
    void fourPercentOfLiaoningsVillagesAreRoundedUpInEachCity() {
        assertThat(share(4, 1)).isEqualTo(1);
        assertThat(share(4, 25)).isEqualTo(1);
        assertThat(share(4, 26)).isEqualTo(2);
        assertThat(share(2, 50)).isEqualTo(1);
        assertThat(share(2, 51)).isEqualTo(2);
        assertThat(share(4, 11_561)).isEqualTo(463);
        assertThat(SpotCheckDrawRule.share(new BigDecimal("2.5"), 41)).isEqualTo(2);
    }

    @Property(tries = 100)
    void everyCityGivesItsShareOrAllThatAreLeft(
            @ForAll("seeds") String seed,
            @ForAll("places") List<EligiblePlace> places,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll Random random) {
        Set<String> called = some(places, random);
        Map<String, List<DrawnLot>> cities =
                SpotCheckDrawRule.draw(seed, draws(percent, places, called, CALLERS)).stream()
                        .collect(Collectors.groupingBy(lot -> lot.place().city()));

        cities.values().forEach(city -> {
            long left = city.stream().filter(lot -> !lot.called()).count();
            long share = Math.max(1, (long) Math.ceil(city.size() * percent / 100.0));
            assertThat(city.stream().filter(DrawnLot::drawn).count()).isEqualTo(Math.min(left, share));
        });
    }

    @Property(tries = 50)
    void nobodyIsDrawnTwiceInThreeRounds(@ForAll("seeds") String seed, @ForAll("places") List<EligiblePlace> places) {
        List<String> drawn = new ArrayList<>();
        for (int percent : List.of(4, 2, 2)) {
            drawn.addAll(codes(SpotCheckDrawRule.draw(
                    seed + percent + drawn.size(), draws(percent, places, new HashSet<>(drawn), CALLERS))));
        }
        assertThat(drawn).doesNotHaveDuplicates();
    }

    @Property(tries = 50)
    void theOrderOfTheListsDoesNotMatter(
            @ForAll("seeds") String seed, @ForAll("places") List<EligiblePlace> places, @ForAll Random random) {
        List<EligiblePlace> shuffled = new ArrayList<>(places);
        List<String> callers = new ArrayList<>(CALLERS);
        Collections.shuffle(shuffled, random);
        Collections.shuffle(callers, random);

        assertThat(SpotCheckDrawRule.draw(seed, draws(4, shuffled, Set.of(), callers)))
                .isEqualTo(SpotCheckDrawRule.draw(seed, draws(4, places, Set.of(), CALLERS)));
        assertThat(SpotCheckDrawRule.digest(shuffled)).isEqualTo(SpotCheckDrawRule.digest(places));
    }

    @Property(tries = 50)
    void aCallerIsOfAnotherCountyAndOfTheSameCityWhereItHasOne(
            @ForAll("seeds") String seed, @ForAll("places") List<EligiblePlace> places) {
        SpotCheckDrawRule.draw(seed, draws(50, places, Set.of(), CALLERS)).stream()
                .filter(DrawnLot::drawn)
                .forEach(lot -> {
                    String caller = lot.caller().orElseThrow();
                    assertThat(caller).isIn(CALLERS).isNotEqualTo(lot.place().county());
                    if (lot.place().city().equals("2101")) {
                        assertThat(caller).startsWith("2101");
                    }
                });
    }

    @Property(tries = 20)
    void callersTakeTurns(@ForAll("seeds") String seed) {
        List<EligiblePlace> places = IntStream.range(0, 100)
                .mapToObj(each -> new EligiblePlace("2101040%05d".formatted(each), "村" + each))
                .toList();

        assertThat(SpotCheckDrawRule.draw(seed, draws(10, places, Set.of(), CALLERS)).stream()
                        .filter(DrawnLot::drawn)
                        .collect(Collectors.groupingBy(lot -> lot.caller().orElseThrow(), Collectors.counting())))
                .isEqualTo(Map.of("210102", 5L, "210103", 5L));
    }

    @Provide
    Arbitrary<String> seeds() {
        return Arbitraries.strings()
                .withCharRange('a', 'f')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(32);
    }

    @Provide
    Arbitrary<List<EligiblePlace>> places() {
        return Arbitraries.of("2101020", "2101030", "2102020", "2103020")
                .flatMap(county -> Arbitraries.integers()
                        .between(0, 99_999)
                        .map(village -> new EligiblePlace("%s%05d".formatted(county, village), "村" + village)))
                .list()
                .uniqueElements(EligiblePlace::code)
                .ofMinSize(1)
                .ofMaxSize(200);
    }

    private static DrawList draws(int percent, List<EligiblePlace> places, Set<String> called, List<String> callers) {
        return new DrawList(BigDecimal.valueOf(percent), places, called, callers);
    }

    private static int share(int percent, int places) {
        return SpotCheckDrawRule.share(BigDecimal.valueOf(percent), places);
    }

    private static Set<String> some(List<EligiblePlace> places, Random random) {
        return places.stream()
                .map(EligiblePlace::code)
                .filter(any -> random.nextBoolean())
                .collect(Collectors.toSet());
    }

    private static List<String> codes(List<DrawnLot> lots) {
        return lots.stream()
                .filter(DrawnLot::drawn)
                .map(lot -> lot.place().code())
                .toList();
    }
}
