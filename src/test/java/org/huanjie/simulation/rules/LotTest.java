package org.huanjie.simulation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LotTest {

    @Test
    void theSameSeedDrawsTheSameInAnyOrder() {
        Lot lot = Lot.of(11);
        double first = lot.about("one").share();
        double second = lot.about("two").share();

        assertThat(Lot.of(11).about("two").share()).isEqualTo(second);
        assertThat(Lot.of(11).about("one").share()).isEqualTo(first);
        assertThat(Lot.of(12).about("one").share()).isNotEqualTo(first);
    }

    @Test
    void drawsAreSpreadEvenly() {
        assertThat(draws(10_000)
                        .mapToInt(lot -> lot.below(10))
                        .boxed()
                        .collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                        .values())
                .hasSize(10)
                .allMatch(times -> times > 850 && times < 1_150);
        assertThat(draws(10_000).filter(lot -> lot.happens(0.03)).count()).isBetween(230L, 370L);
        assertThat(draws(1_000).map(lot -> lot.between(3, 5))).contains(3, 4, 5).allMatch(each -> each > 2 && each < 6);
    }

    @Test
    void peopleHaveChineseNamesAndDiffer() {
        List<InventedPerson> people = draws(2_000).map(InventedPerson::of).toList();
        Set<String> names = people.stream().map(InventedPerson::name).collect(Collectors.toSet());

        assertThat(names).hasSizeGreaterThan(1_800).allMatch(name -> name.matches("\\p{IsHan}{2,3}"));
        assertThat(people.stream().filter(person -> person.sex().equals("女")).count())
                .isBetween(600L, 920L);
        assertThat(people.stream().filter(InventedPerson::partyMember).count()).isBetween(750L, 1_050L);
    }

    private static Stream<Lot> draws(int many) {
        return IntStream.range(0, many).mapToObj(Lot.of(5)::about);
    }
}
