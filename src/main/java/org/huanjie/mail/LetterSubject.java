package org.huanjie.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What letters are about, as it stands when they are to go out. */
public interface LetterSubject {

    Set<LetterKind> kinds();

    /** Template variables in addition to the letter's own; empty if the matter is closed and the letter should be dropped. */
    Optional<Map<String, String>> facts(Letter letter);

    /** Whether somebody who acts for the recipient gets the letter instead; a letter about the recipient's own duties or affairs goes to nobody else. */
    default boolean passedOn(Letter letter) {
        return false;
    }

    /** The moment from which nobody needs the letter any more; nothing when it stays of use. */
    default Optional<Instant> until(Letter letter) {
        return Optional.empty();
    }

    /** Fallback recipient if the addressee has no address or has opted out; empty if the letter may then be dropped. */
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
