package org.huanjie.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.huanjie.access.rules.GuessRule;

/**
 * Passwords that come too often for an account from a source that it knows are looked at one after the other, the more slowly the more of them in a row
 * were wrong. Whoever guesses holds up nobody else: there is a queue for each such pair, and these are few.
 */
class KnownSourceTurns {

    /** More would take the threads of everybody else. */
    private static final int MOST_WAITING = 20;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Map<Pair, Turn> turns = new ConcurrentHashMap<>();
    private final Pause pause;
    private final InstantSource clock;

    KnownSourceTurns(Pause pause, InstantSource clock) {
        this.pause = pause;
        this.clock = clock;
    }

    /** How time is let pass. */
    interface Pause {

        void hold(Duration time) throws InterruptedException;
    }

    private record Pair(String account, String source) {}

    /** The queue of a pair, and how many guesses in a row were wrong lately. */
    private static final class Turn {

        private final Semaphore one = new Semaphore(1, true);
        private volatile int wrong;
        private volatile Instant last = Instant.EPOCH;
    }

    /**
     * Waits for the turn of a password and looks at it then.
     *
     * @throws TooManyGuesses when too many wait already
     */
    boolean isRight(String account, String source, BooleanSupplier comparison) {
        Turn turn = turns.computeIfAbsent(new Pair(account, source), pair -> new Turn());
        Duration wait = pause(turn).multipliedBy(turn.one.getQueueLength());
        if (turn.one.getQueueLength() >= MOST_WAITING || wait.compareTo(LONGEST_WAIT) >= 0) {
            throw new TooManyGuesses(clock.instant().plus(wait));
        }
        turn.one.acquireUninterruptibly();
        try {
            pause.hold(pause(turn));
            boolean right = comparison.getAsBoolean();
            turn.wrong = right ? 0 : wrong(turn) + 1;
            turn.last = clock.instant();
            return right;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            turn.one.release();
        }
    }

    private Duration pause(Turn turn) {
        return GuessRule.pause(wrong(turn));
    }

    private int wrong(Turn turn) {
        return turn.last.plus(GuessRule.WINDOW).isBefore(clock.instant()) ? 0 : turn.wrong;
    }
}
