package org.huanjie.mail.rules;

import java.time.Duration;
import java.util.List;

/** How long a letter waits after the server has turned it away: longer each time. */
public enum Backoff {
    /** The connection broke: four hours at most. */
    BROKEN(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4)),
    /** The server said "later", or a quota is used up: a day at most, and five days in all. */
    SLOW(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofDays(1));

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final List<Duration> waits;

    Backoff(Duration... waits) {
        this.waits = List.of(waits);
    }

    /** @param attempts how often it has failed, from one */
    public Duration after(int attempts) {
        return waits.get(Math.min(attempts, waits.size()) - 1);
    }

    /** How often a letter is tried, where so many times are set for letters on which the connection breaks. */
    public int attempts(int set) {
        return this == SLOW ? Math.max(set, waits.size() + 1) : set;
    }

    /**
     * How long nothing goes out after a quota was used up: a minute, twice as long each time, about an hour at most.
     *
     * @param times how often in a row, from one
     */
    public static Duration pause(int times) {
        return SHORTEST_PAUSE.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
    }
}
