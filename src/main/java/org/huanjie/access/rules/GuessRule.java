package org.huanjie.access.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often passwords may be guessed within a quarter of an hour, so that nobody is kept out for ever. */
public final class GuessRule {

    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** Wrong passwords for one account from one source. */
    static final int ONE_ACCOUNT_ONE_SOURCE = 10;

    /** Wrong passwords from one source for whatever accounts; an office of many people may share one. */
    static final int ONE_SOURCE = 50;

    /** Wrong passwords for one account from all sources together. */
    static final int ONE_ACCOUNT = 100;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int MANY_IN_A_ROW = 100;
    private static final int DOUBLING = 20;
    private static final int MOST_DOUBLINGS = 4;

    private GuessRule() {}

    /** Wrong attempts of the window that has just gone by. */
    public record Attempts(List<Instant> accountFromSource, List<Instant> source, List<Instant> account) {}

    /** When the next password is looked at; nothing when it is at once. */
    public static Optional<Instant> refusedUntil(Attempts attempts) {
        return Stream.of(
                        end(attempts.accountFromSource(), ONE_ACCOUNT_ONE_SOURCE),
                        end(attempts.source(), ONE_SOURCE),
                        end(attempts.account(), ONE_ACCOUNT))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /**
     * How long an account lets pass between passwords from a source that it knows: half a second; after a hundred wrong ones in a row twice as long, and
     * again with each twenty more, but never longer than ten seconds, for the right one must not be kept waiting.
     */
    public static Duration pause(int wrongInARow) {
        int doublings = wrongInARow < MANY_IN_A_ROW ? 0 : 1 + (wrongInARow - MANY_IN_A_ROW) / DOUBLING;
        return doublings > MOST_DOUBLINGS ? LONGEST_PAUSE : SHORTEST_PAUSE.multipliedBy(1L << doublings);
    }

    private static Optional<Instant> end(List<Instant> attempts, int limit) {
        List<Instant> newestFirst =
                attempts.stream().sorted((one, other) -> other.compareTo(one)).toList();
        return newestFirst.size() < limit
                ? Optional.empty()
                : Optional.of(newestFirst.get(limit - 1).plus(WINDOW));
    }
}
