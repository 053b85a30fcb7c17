package org.huanjie.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.access.rules.GuessRule.Attempts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "0, 500",
        "99, 500",
        "100, 1000",
        "119, 1000",
        "120, 2000",
        "140, 4000",
        "160, 8000",
        "180, 10000",
        "100000, 10000"
    })
    void aKnownSourceIsSlowedDownAfterManyWrongPasswordsInARow(int wrong, long milliseconds) {
        assertThat(GuessRule.pause(wrong)).isEqualTo(Duration.ofMillis(milliseconds));
    }

    private static List<Instant> attempts(int count) {
        return IntStream.range(0, count).mapToObj(FIRST::plusSeconds).toList();
    }
}
