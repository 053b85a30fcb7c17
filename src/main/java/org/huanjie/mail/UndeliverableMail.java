package org.huanjie.mail;

import java.util.Collection;
import org.huanjie.ids.ElectionId;

/** Shows operators that a mail of an election was given up. */
public interface UndeliverableMail {

    /** @param reason in Chinese */
    void raise(ElectionId election, String letter, String reason);

    /** They are sent again. */
    void clear(Collection<String> letters);
}
