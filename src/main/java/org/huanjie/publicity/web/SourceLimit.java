package org.huanjie.publicity.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many objections one source may send: so many an hour, and as many at once. An IPv6 source is its network of 64 bits, within which anybody has addresses
 * without number. What is remembered is bounded; the source that has been silent longest is forgotten first.
 */
@Component
class SourceLimit {

    private static final int REMEMBERED = 10_000;
    private static final int NETWORK_GROUPS = 4;
    private static final double SECONDS_OF_AN_HOUR = Duration.ofHours(1).toSeconds();

    private final int perHour;
    private final Clock clock;
    private final Map<String, Allowance> sources = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > REMEMBERED;
        }
    };

    SourceLimit(@Value("${huanjie.objections.per-hour:20}") int perHour, Clock clock) {
        this.perHour = perHour;
        this.clock = clock;
    }

    /** What a source may still send, as it stood at some instant. */
    private record Allowance(double left, Instant at) {}

    /** Counts an attempt; whether it is one too many. */
    synchronized boolean exceededBy(String address) {
        String source = source(address);
        Instant now = clock.instant();
        double left = left(sources.get(source), now);
        sources.put(source, new Allowance(left < 1 ? left : left - 1, now));
        return left < 1;
    }

    private double left(Allowance before, Instant now) {
        if (before == null) {
            return perHour;
        }
        double seconds = Math.max(0, Duration.between(before.at(), now).toSeconds());
        return Math.min(perHour, before.left() + perHour * seconds / SECONDS_OF_AN_HOUR);
    }

    private static String source(String address) {
        String[] groups = address.split(":");
        return groups.length <= NETWORK_GROUPS
                ? address
                : String.join(":", Arrays.asList(groups).subList(0, NETWORK_GROUPS));
    }
}
