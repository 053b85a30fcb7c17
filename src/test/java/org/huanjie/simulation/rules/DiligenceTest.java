package org.huanjie.simulation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiligenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = MONDAY.plusDays(11);
    private static final Predicate<LocalDate> WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    @Test
    void theShareThatKeepsItsDeadlinesIsTheOneThatWasAskedFor() {
        Map<Diligence, Long> bodies = IntStream.range(0, 10_000)
                .mapToObj(body -> Diligence.of(0.8, Lot.of(7).about(body)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(bodies.get(Diligence.PROMPT) + bodies.get(Diligence.SLOW)).isBetween(7_800L, 8_200L);
        assertThat(bodies.get(Diligence.FORGETFUL)).isGreaterThan(bodies.get(Diligence.IDLE));
        assertThat(bodies.get(Diligence.IDLE)).isBetween(400L, 600L);
    }

    @Test
    void aPromptBodyActsAtOnceAndASlowOneWhenTheDeadlineIsNear() {
        assertThat(days(Diligence.PROMPT)).allMatch(day -> !day.isAfter(MONDAY.plusDays(1)));
        assertThat(days(Diligence.SLOW)).allMatch(day -> !day.isBefore(DUE.minusDays(1)) && !day.isAfter(DUE));
    }

    @Test
    void aForgetfulBodyMissesSomeDeadlinesByDaysAndAnIdleOneByWeeks() {
        List<LocalDate> forgotten =
                days(Diligence.FORGETFUL).stream().filter(DUE::isBefore).toList();
        List<LocalDate> idle =
                days(Diligence.IDLE).stream().filter(DUE::isBefore).toList();

        assertThat(forgotten).hasSizeBetween(250, 450).allMatch(day -> day.isBefore(DUE.plusDays(11)));
        assertThat(idle).hasSizeBetween(250, 450).allMatch(day -> day.isAfter(DUE.plusDays(8)));
    }

    @Test
    void nobodyWorksOnAHoliday() {
        for (Diligence diligence : Diligence.values()) {
            assertThat(days(diligence)).allMatch(WEEKDAYS);
        }
    }

    @Test
    void whatIsDueOnASundayIsDoneOnTheFridayBefore() {
        LocalDate sunday = MONDAY.plusDays(6);

        assertThat(IntStream.range(0, 100)
                        .mapToObj(task -> Diligence.SLOW.day(
                                MONDAY, Optional.of(sunday), WEEKDAYS, Lot.of(1).about(task))))
                .containsOnly(MONDAY.plusDays(4));
    }

    @Test
    void aTaskWithoutADeadlineIsDoneSoon() {
        assertThat(Diligence.SLOW.day(MONDAY, Optional.empty(), WEEKDAYS, Lot.of(1)))
                .isEqualTo(MONDAY);
    }

    private static List<LocalDate> days(Diligence diligence) {
        return IntStream.range(0, 1_000)
                .mapToObj(task -> diligence.day(
                        MONDAY, Optional.of(DUE), WEEKDAYS, Lot.of(3).about(task)))
                .toList();
    }
}
