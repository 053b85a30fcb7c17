package org.huanjie.notification;

/** Shows operators that a mail of an election was given up. */
public interface UndeliverableMail {

    /** @param reason in Chinese */
    void raise(String election, String letter, String reason);

    /** It is sent again. */
    void clear(String election, String letter);
}
