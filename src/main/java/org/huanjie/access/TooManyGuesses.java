package org.huanjie.access;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Wrong passwords came too often; this one was not looked at. */
public class TooManyGuesses extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    TooManyGuesses(Instant until) {
        super("输错密码的次数太多");
        this.until = until;
    }

    /** When the next one is looked at. */
    public Instant until() {
        return until;
    }
}
