package org.huanjie.notification;

import java.time.Instant;
import java.util.Map;

/**
 * A letter that somebody is to get once.
 *
 * @param election empty when it is about none
 * @param matter what it is about, such as a task's id
 * @param occurrence which time, such as the day of a reminder; empty when there is only one
 * @param facts what its template names
 * @param actor the account whose decision caused it, which gets no letter about its own doing; empty for the program
 * @param notBefore when it may go out
 */
public record Letter(
        LetterKind kind,
        Recipient recipient,
        String election,
        String matter,
        String occurrence,
        Map<String, String> facts,
        String actor,
        Instant notBefore) {

    /** The same letter to somebody else. */
    Letter to(Recipient other) {
        return new Letter(kind, other, election, matter, occurrence, facts, actor, notBefore);
    }
}
