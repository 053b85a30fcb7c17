package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Guesses at an account from where its owner has signed in: never refused for being too many, but looked at more and more slowly. */
class KnownSourceTurnsTest {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T01:00:00Z"));
    private final KnownSourceTurns turns = new KnownSourceTurns(pauses::add, now::get);

    @Test
    void manyWrongPasswordsInARowAreLookedAtMoreAndMoreSlowly() {
        guess(300);

        assertThat(pauses.subList(0, 100)).containsOnly(HALF_A_SECOND);
        assertThat(pauses).isSorted();
        assertThat(pauses.subList(200, 300)).containsOnly(Duration.ofSeconds(10));
    }

    @Test
    void theRightPasswordIsLookedAtAllTheSameAndBeginsAnew() {
        guess(300);

        assertThat(turns.isRight("qiu-yiran", "203.0.113.20", () -> true)).isTrue();
        guess(1);

        assertThat(pauses.get(300)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauses.get(301)).isEqualTo(HALF_A_SECOND);
    }

    @Test
    void aQuarterOfAnHourWithoutGuessesIsEnough() {
        guess(300);
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(16)));

        guess(2);

        assertThat(pauses.subList(300, 302)).containsOnly(HALF_A_SECOND);
    }

    @Test
    void neitherOtherAccountsNorOtherSourcesWait() {
        guess(300);

        turns.isRight("mo-qiuyue", "203.0.113.20", () -> false);
        turns.isRight("qiu-yiran", "203.0.113.21", () -> false);

        assertThat(pauses.subList(300, 302)).containsOnly(HALF_A_SECOND);
    }

    private void guess(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            turns.isRight("qiu-yiran", "203.0.113.20", () -> false);
        }
    }
}
