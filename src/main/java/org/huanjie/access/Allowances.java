package org.huanjie.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A limit per hour and key, which may be used up at once. Memory is bounded: the key idle longest is evicted first. */
public final class Allowances {

    private static final int REMEMBERED = 10_000;
    private static final double SECONDS_OF_AN_HOUR = Duration.ofHours(1).toSeconds();

    private final int perHour;
    private final Clock clock;
    private final Map<String, Allowance> keys = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Allowances(int perHour, Clock clock) {
        this.perHour = perHour;
        this.clock = clock;
    }

    /** What is still allowed, as it stood at some instant. */
    private record Allowance(double left, Instant at) {}

    /** Counts an attempt; whether it is one too many. */
    public synchronized boolean exceededBy(String key) {
        Instant now = clock.instant();
        double left = left(keys.get(key), now);
        keys.put(key, new Allowance(left < 1 ? left : left - 1, now));
        return left < 1;
    }

    private double left(Allowance before, Instant now) {
        if (before == null) {
            return perHour;
        }
        double seconds = Math.max(0, Duration.between(before.at(), now).toSeconds());
        return Math.min(perHour, before.left() + perHour * seconds / SECONDS_OF_AN_HOUR);
    }
}
