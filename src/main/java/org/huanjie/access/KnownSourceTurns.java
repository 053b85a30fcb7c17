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
 * were wrong. There is a queue for each such pair, so that whoever guesses at one account does not hold up the others. Each who waits holds a thread of the
 * server, though, so few may wait in all: while guesses at several accounts take up these places, everybody who is over a limit of wrong passwords is
 * told to come again, with the right password too. Requests within all limits never get here.
 */
class KnownSourceTurns {

    /** More for one account from one source would wait for nothing. */
    private static final int MOST_WAITING = 20;

    /** More in all would take the threads of everybody else, of which the server has 200. */
    private static final int MOST_TOGETHER = 40;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Map<Pair, Turn> turns = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_TOGETHER);
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
        private int users;
        private volatile int wrong;
        private volatile Instant last = Instant.EPOCH;
    }

    /**
     * Waits for the turn of a password and looks at it then.
     *
     * @throws TooManyGuesses when too many wait already
     */
    boolean isRight(String account, String source, BooleanSupplier comparison) {
        if (!places.tryAcquire()) {
            throw new TooManyGuesses(clock.instant().plus(LONGEST_WAIT));
        }
        Pair pair = new Pair(account, source);
        Turn turn = enter(pair);
        try {
            return isRight(turn, comparison);
        } finally {
            leave(pair);
            places.release();
        }
    }

    private boolean isRight(Turn turn, BooleanSupplier comparison) {
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

    private Turn enter(Pair pair) {
        turns.keySet().forEach(this::forgetIfOver);
        return turns.compute(pair, (same, known) -> {
            Turn turn = known == null ? new Turn() : known;
            turn.users++;
            return turn;
        });
    }

    private void leave(Pair pair) {
        turns.computeIfPresent(pair, (same, turn) -> {
            turn.users--;
            return turn;
        });
        forgetIfOver(pair);
    }

    private void forgetIfOver(Pair pair) {
        turns.computeIfPresent(pair, (same, turn) -> turn.users == 0 && wrong(turn) == 0 ? null : turn);
    }

    /** Of how many pairs something is kept. */
    int kept() {
        return turns.size();
    }

    /** How many wait, or are being looked at. */
    int waiting() {
        return MOST_TOGETHER - places.availablePermits();
    }

    private Duration pause(Turn turn) {
        return GuessRule.pause(wrong(turn));
    }

    private int wrong(Turn turn) {
        return turn.last.plus(GuessRule.WINDOW).isBefore(clock.instant()) ? 0 : turn.wrong;
    }
}
