package org.huanjie.publicity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceLimitTest {

    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    private final SourceLimit limit = new SourceLimit(4, new Clock() {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void aSourceMaySendSoManyAtOnceAndNoMore() {
        assertThat(IntStream.range(0, 4).mapToObj(sent -> limit.exceededBy("203.0.113.7")))
                .containsOnly(false);
        assertThat(limit.exceededBy("203.0.113.7")).isTrue();
        assertThat(limit.exceededBy("203.0.113.8")).isFalse();
    }

    @Test
    void itEarnsOneMoreWithEveryPartOfTheHourAndNeverMoreThanAnHoursWorth() {
        exhaust("203.0.113.7");
        now = now.plus(Duration.ofMinutes(15)).minusSeconds(1);
        assertThat(limit.exceededBy("203.0.113.7")).isTrue();
        now = now.plusSeconds(1);
        assertThat(limit.exceededBy("203.0.113.7")).isFalse();
        assertThat(limit.exceededBy("203.0.113.7")).isTrue();

        now = now.plus(Duration.ofDays(1));
        assertThat(IntStream.range(0, 4).mapToObj(sent -> limit.exceededBy("203.0.113.7")))
                .containsOnly(false);
        assertThat(limit.exceededBy("203.0.113.7")).isTrue();
    }

    @Test
    void aClockThatIsSetBackEarnsNothingAndLocksNobodyOut() {
        exhaust("203.0.113.7");
        now = now.minus(Duration.ofDays(300));
        assertThat(limit.exceededBy("203.0.113.7")).isTrue();
        now = now.plus(Duration.ofHours(1));
        assertThat(limit.exceededBy("203.0.113.7")).isFalse();
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOneSource() {
        exhaust("2001:db8:1:2:0:0:0:1");
        assertThat(limit.exceededBy("2001:db8:1:2:ffff:0:0:9")).isTrue();
        assertThat(limit.exceededBy("2001:db8:1:3:0:0:0:1")).isFalse();
    }

    @Test
    void whoeverHasBeenSilentLongestIsForgottenFirst() {
        exhaust("203.0.113.7");
        IntStream.range(0, 9_999).forEach(other -> limit.exceededBy("198.51." + other));
        assertThat(limit.exceededBy("203.0.113.7")).isTrue();
        IntStream.range(0, 10_000).forEach(other -> limit.exceededBy("192.0." + other));
        assertThat(limit.exceededBy("203.0.113.7")).isFalse();
    }

    private void exhaust(String address) {
        IntStream.range(0, 4).forEach(sent -> limit.exceededBy(address));
    }
}
