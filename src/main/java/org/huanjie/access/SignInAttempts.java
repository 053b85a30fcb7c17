package org.huanjie.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.rules.GuessRule;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Wrong passwords, and the sources from which people have signed in, for all nodes. They are kept even when what they belong to is undone. */
@Repository
public class SignInAttempts {

    private static final Duration KNOWN_FOR = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When the next password for the account is looked at from this source; nothing when it is at once. */
    public Optional<Instant> refusedUntil(String account, String source) {
        OffsetDateTime since = OffsetDateTime.now(clock).minus(GuessRule.WINDOW);
        return GuessRule.refusedUntil(new GuessRule.Attempts(
                instants(
                        "select at from failed_sign_in where account = ? and source = ? and at > ?",
                        account,
                        source,
                        since),
                instants("select at from failed_sign_in where source = ? and at > ?", source, since),
                instants("select at from failed_sign_in where account = ? and at > ?", account, since)));
    }

    /** Whether strangers' guesses have shut the account for sources from which it has never signed in, and until when. */
    public Optional<Instant> shutUntil(String account) {
        OffsetDateTime since = OffsetDateTime.now(clock).minus(GuessRule.WINDOW);
        return jdbc
                .sql("select distinct source from failed_sign_in where account = ? and at > ?")
                .params(account, since)
                .query(String.class)
                .list()
                .stream()
                .flatMap(source -> refusedUntil(account, source).stream())
                .max(Instant::compareTo);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String account, String source) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from failed_sign_in where at < ?")
                .param(now.minus(GuessRule.WINDOW))
                .update();
        jdbc.sql("insert into failed_sign_in (account, source, at) values (?, ?, ?)")
                .params(account, source, now)
                .update();
    }

    /** Whether the account has signed in from here lately. */
    public boolean knows(String account, String source) {
        return jdbc.sql("select source from known_source where account = ? and source = ? and seen_at > ?")
                .params(account, source, OffsetDateTime.now(clock).minus(KNOWN_FOR))
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Remembers from where the account has signed in. */
    public void succeeded(String account, String source) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int seen = jdbc.sql("update known_source set seen_at = ? where account = ? and source = ?")
                .params(now, account, source)
                .update();
        if (seen == 0) {
            add(account, source, now);
        }
    }

    /** Lets the account's owner sign in again at once from anywhere. */
    void forget(String account) {
        jdbc.sql("delete from failed_sign_in where account = ?").param(account).update();
    }

    /** Forgets the known sources of an account that changes hands. */
    void forgetSources(String account) {
        jdbc.sql("delete from known_source where account = ?").param(account).update();
    }

    private void add(String account, String source, OffsetDateTime now) {
        try {
            jdbc.sql("insert into known_source (account, source, seen_at) values (?, ?, ?)")
                    .params(account, source, now)
                    .update();
        } catch (DuplicateKeyException atTheSameMoment) {
            // A second sign-in from the same source has just said so.
        }
    }

    private List<Instant> instants(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(OffsetDateTime.class).list().stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }
}
