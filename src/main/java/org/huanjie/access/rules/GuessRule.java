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

    private static Optional<Instant> end(List<Instant> attempts, int limit) {
        List<Instant> newestFirst =
                attempts.stream().sorted((one, other) -> other.compareTo(one)).toList();
        return newestFirst.size() < limit
                ? Optional.empty()
                : Optional.of(newestFirst.get(limit - 1).plus(WINDOW));
    }
}
