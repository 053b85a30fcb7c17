package org.huanjie.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What letters are about, as it stands when they are to go out. */
public interface LetterSubject {

    Set<LetterKind> kinds();

    /** What the template names, besides the letter's own facts; nothing when the matter is closed, so that nobody needs the letter any more. */
    Optional<Map<String, String>> facts(Letter letter);

    /** Whether somebody who acts for the recipient gets the letter instead; a letter about the recipient's own duties or affairs goes to nobody else. */
    default boolean passedOn(Letter letter) {
        return false;
    }

    /** The moment from which nobody needs the letter any more; nothing when it stays of use. */
    default Optional<Instant> until(Letter letter) {
        return Optional.empty();
    }

    /** To whom a letter goes that its person does not get, for want of an address or by choice; nothing when nobody needs to get it then. */
    default Optional<Recipient> instead(Letter letter) {
        return Optional.empty();
    }

    /** A file to go with the mail. */
    default Optional<Enclosure> enclosure(Letter letter) {
        return Optional.empty();
    }

    /** A file that goes with a mail. */
    record Enclosure(String name, String type, byte[] content) {}
}
