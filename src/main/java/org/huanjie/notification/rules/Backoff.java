package org.huanjie.notification.rules;

import java.time.Duration;
import java.util.List;

/** How long a letter waits after the server has turned it away: longer each time, four hours at most. */
public final class Backoff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private Backoff() {}

    /** @param attempts how often it has failed, from one */
    public static Duration after(int attempts) {
        return WAITS.get(Math.min(attempts, WAITS.size()) - 1);
    }
}
