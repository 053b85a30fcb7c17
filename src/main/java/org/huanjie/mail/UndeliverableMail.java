package org.huanjie.mail;

import java.util.Collection;

/** Shows operators that a mail of an election was given up. */
public interface UndeliverableMail {

    /** @param reason in Chinese */
    void raise(String election, String letter, String reason);

    /** They are sent again. */
    void clear(Collection<String> letters);
}
