package org.huanjie.input;

import org.huanjie.clause.Citations;

/** What somebody asks is right in itself but cannot be done at this moment: wrong stage, or somebody was faster. */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened, in Chinese */
    public ConflictException(String message) {
        super(message);
    }

    /** @param clause what does not allow it, in the general rules */
    public ConflictException(String message, String clause) {
        super(Citations.shipped().cited(message, clause));
    }
}
