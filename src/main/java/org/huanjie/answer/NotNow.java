package org.huanjie.answer;

/** What somebody asks is right in itself but cannot be done at this moment: wrong stage, or somebody was faster. */
public class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened, in Chinese */
    public NotNow(String message) {
        super(message);
    }
}
