package org.huanjie.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Compares passwords in front of the engine. Guesses are slowed down by account and source, never for ever; where an account has signed in before,
 * its right password is looked at all the same, and passwords that come too often are looked at one after the other, ever more slowly.
 */
@Component
public class PasswordCheck {

    /** The demonstration's password, which opens nothing elsewhere. */
    static final String DEMO = "demo";

    private static final Pattern ACCOUNT = Pattern.compile("\\P{Cntrl}{1,64}");

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final RecognisedPasswords recognised = new RecognisedPasswords();
    private final KnownSourceTurns turns;
    private final boolean demo;

    PasswordCheck(
            Accounts accounts, SignInAttempts attempts, Clock clock, @Value("${huanjie.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.turns = new KnownSourceTurns(time -> Thread.sleep(time.toMillis()), clock);
        this.demo = demo;
    }

    /**
     * Whether this is the account's password.
     *
     * @param address of whoever sent it
     * @throws TooManyGuesses when it was not looked at
     */
    public boolean isRight(String account, String password, String address) {
        if (!ACCOUNT.matcher(account).matches() || password.indexOf('\0') >= 0 || !demo && DEMO.equals(password)) {
            return false;
        }
        String source = RequestSource.of(address);
        Optional<String> stored = accounts.storedPassword(account);
        if (stored.filter(hash -> recognised.holds(account, source, password, hash))
                .isPresent()) {
            return true;
        }
        boolean known = attempts.knows(account, source);
        Optional<Instant> refused = attempts.refusedUntil(account, source);
        if (refused.isPresent() && !known) {
            throw new TooManyGuesses(refused.get());
        }
        boolean right = refused.isPresent()
                ? turns.isRight(account, source, () -> accounts.passwordIsRight(account, password))
                : accounts.passwordIsRight(account, password);
        if (right) {
            attempts.succeeded(account, source);
            accounts.storedPassword(account).ifPresent(hash -> recognised.remember(account, source, password, hash));
        } else {
            attempts.failed(account, source);
        }
        return right;
    }
}
