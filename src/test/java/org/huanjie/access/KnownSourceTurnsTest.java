package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Guesses at an account from where its owner has signed in: never refused for being too many, but looked at more and more slowly. */
@Timeout(20)
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

    @Test
    void fortyWhoWaitTogetherAreEnoughWhoeverTheyAre() throws Exception {
        CountDownLatch time = new CountDownLatch(1);
        KnownSourceTurns slow = new KnownSourceTurns(pause -> time.await(), now::get);
        ExecutorService people = Executors.newFixedThreadPool(40);
        try {
            List<Future<Boolean>> waiting = IntStream.range(0, 40)
                    .mapToObj(one -> people.submit(() -> slow.isRight("clerk-" + one % 20, "203.0.113.20", () -> true)))
                    .toList();
            await().until(() -> slow.waiting() == 40);

            assertThatThrownBy(() -> slow.isRight("clerk-41", "203.0.113.20", () -> true))
                    .isInstanceOfSatisfying(TooManyGuesses.class, refused -> assertThat(refused.until())
                            .isAfter(now.get()));

            time.countDown();
            for (Future<Boolean> one : waiting) {
                assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(slow.isRight("clerk-41", "203.0.113.20", () -> true)).isTrue();
            assertThat(slow.waiting()).isZero();
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void whoIsRefusedBecauseTooManyWaitForOneAccountWaitsForNothing() throws Exception {
        CountDownLatch time = new CountDownLatch(1);
        KnownSourceTurns slow = new KnownSourceTurns(pause -> time.await(), now::get);
        ExecutorService people = Executors.newFixedThreadPool(21);
        try {
            IntStream.range(0, 21)
                    .forEach(one -> people.submit(() -> slow.isRight("qiu-yiran", "203.0.113.20", () -> false)));
            await().until(() -> slow.waiting() == 21);

            assertThatThrownBy(() -> slow.isRight("qiu-yiran", "203.0.113.20", () -> true))
                    .isInstanceOf(TooManyGuesses.class);
            assertThat(slow.waiting()).isEqualTo(21);
        } finally {
            time.countDown();
            people.shutdownNow();
        }
    }

    @Test
    void nothingIsKeptOfWhoeverWasRightOrHasNotGuessedForAQuarterOfAnHour() {
        turns.isRight("mo-qiuyue", "203.0.113.20", () -> true);
        assertThat(turns.kept()).isZero();

        IntStream.range(0, 50).forEach(one -> turns.isRight("clerk-" + one, "203.0.113.20", () -> false));
        assertThat(turns.kept()).isEqualTo(50);

        now.updateAndGet(before -> before.plus(Duration.ofMinutes(16)));
        guess(1);

        assertThat(turns.kept()).isEqualTo(1);
    }

    private void guess(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            turns.isRight("qiu-yiran", "203.0.113.20", () -> false);
        }
    }
}
