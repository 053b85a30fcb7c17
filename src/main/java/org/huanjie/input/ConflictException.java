package org.huanjie.input;

/** What somebody asks is right in itself but cannot be done at this moment: wrong stage, or somebody was faster. */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened, in Chinese */
    public ConflictException(String message) {
        super(message);
    }
}
