package org.huanjie.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.reporting.Census;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How old the figures are that a reader sees, and who waits for new ones. */
class SnapshotsTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 12, 1, 9, 0);

    private final Census census = mock(Census.class);
    private final Clock clock = mock(Clock.class);
    private final AtomicInteger counted = new AtomicInteger();
    private final Semaphore allowed = new Semaphore(0);
    private final Snapshots snapshots =
            new Snapshots(census, new DashboardSettings(Duration.ofSeconds(5), Duration.ofMinutes(1), 60), clock);

    @BeforeEach
    void aProvinceIsCountedAtNine() {
        when(clock.getZone()).thenReturn(ZoneId.of("Asia/Shanghai"));
        when(census.days(any(), any())).thenReturn(Map.of());
        when(census.of(any(), any())).thenAnswer(asked -> {
            allowed.acquire();
            counted.incrementAndGet();
            return List.of();
        });
        at(NINE);
        allowed.release();
        assertThat(snapshots.of("21").at()).isEqualTo(NINE);
    }

    @AfterEach
    void stop() {
        allowed.release(100);
        snapshots.stop();
    }

    @Test
    void freshFiguresAreShownAsTheyAre() {
        at(NINE.plusSeconds(4));

        assertThat(snapshots.of("21").at()).isEqualTo(NINE);
        assertThat(counted).hasValue(1);
    }

    @Test
    void olderOnesAreShownOnceMoreWhileTheyAreCountedAnewOnceForAllReaders() throws InterruptedException {
        at(NINE.plusSeconds(30));

        for (int reader = 0; reader < 10; reader++) {
            assertThat(snapshots.of("21").at()).as("nobody waits").isEqualTo(NINE);
        }
        allowed.release();
        while (snapshots.of("21").at().equals(NINE)) {
            Thread.sleep(5);
        }
        assertThat(snapshots.of("21").at()).isEqualTo(NINE.plusSeconds(30));
        assertThat(counted).hasValue(2);
    }

    @Test
    void whoComesAfterALongTimeOrAfterTheClockWasMovedWaitsForNewOnes() {
        allowed.release(2);
        at(NINE.plusDays(1));
        assertThat(snapshots.of("21").at()).isEqualTo(NINE.plusDays(1));
        at(NINE.plusHours(1));
        assertThat(snapshots.of("21").at()).isEqualTo(NINE.plusHours(1));
    }

    @Test
    void aFailedCountIsToldAndTriedAgain() {
        at(NINE.plusDays(1));
        when(census.days(any(), any()))
                .thenThrow(new IllegalStateException("no database"))
                .thenReturn(Map.of());
        allowed.release(2);

        assertThatThrownBy(() -> snapshots.of("21")).hasMessage("no database");
        assertThat(snapshots.of("21").at()).isEqualTo(NINE.plusDays(1));
    }

    private void at(LocalDateTime now) {
        Instant instant = now.atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        when(clock.instant()).thenReturn(instant);
    }
}
