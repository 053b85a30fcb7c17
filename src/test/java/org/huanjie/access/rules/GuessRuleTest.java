package org.huanjie.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.access.rules.GuessRule.Attempts;
import org.junit.jupiter.api.Test;

class GuessRuleTest {

    private static final Instant FIRST = Instant.parse("2026-11-02T01:00:00Z");

    @Test
    void tenWrongPasswordsFromOneSourceShutTheAccountThereUntilTheOldestIsAQuarterOfAnHourOld() {
        assertThat(GuessRule.refusedUntil(new Attempts(attempts(9), attempts(9), attempts(9))))
                .isEmpty();
        assertThat(GuessRule.refusedUntil(new Attempts(attempts(10), attempts(10), attempts(10))))
                .contains(Instant.parse("2026-11-02T01:15:00Z"));
    }

    @Test
    void aSourceThatTriesManyAccountsIsSlowedDownToo() {
        assertThat(GuessRule.refusedUntil(new Attempts(List.of(), attempts(49), List.of())))
                .isEmpty();
        assertThat(GuessRule.refusedUntil(new Attempts(List.of(), attempts(50), List.of())))
                .contains(Instant.parse("2026-11-02T01:15:00Z"));
    }

    @Test
    void anAccountThatManySourcesTryIsSlowedDownToo() {
        assertThat(GuessRule.refusedUntil(new Attempts(List.of(), List.of(), attempts(99))))
                .isEmpty();
        assertThat(GuessRule.refusedUntil(new Attempts(List.of(), List.of(), attempts(100))))
                .contains(Instant.parse("2026-11-02T01:15:00Z"));
    }

    private static List<Instant> attempts(int count) {
        return IntStream.range(0, count).mapToObj(FIRST::plusSeconds).toList();
    }
}
