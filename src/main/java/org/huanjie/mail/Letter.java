package org.huanjie.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huanjie.ids.ElectionId;

/**
 * A letter that somebody is to get once.
 *
 * @param election empty when it is about none
 * @param matter what it is about, such as a task's id
 * @param occurrence which time, such as the day of a reminder; empty when there is only one
 * @param facts what its template names
 * @param actor the account whose decision caused it, which gets no letter about its own doing; empty for the program
 * @param notBefore when it may go out
 * @param copyOf the groups to which it is addressed, when this is a copy for the recipient's information; empty for the letter itself
 */
public record Letter(
        LetterKind kind,
        Recipient recipient,
        ElectionId election,
        String matter,
        String occurrence,
        Map<String, String> facts,
        String actor,
        Instant notBefore,
        List<String> copyOf) {

    /** The fact that names whom a letter is about. */
    public static final String WHO = "who";

    /** The letter to its addressees. */
    public Letter(
            LetterKind kind,
            Recipient recipient,
            ElectionId election,
            String matter,
            String occurrence,
            Map<String, String> facts,
            String actor,
            Instant notBefore) {
        this(kind, recipient, election, matter, occurrence, facts, actor, notBefore, List.of());
    }

    /** The same letter to somebody else. */
    Letter to(Recipient other) {
        return new Letter(kind, other, election, matter, occurrence, facts, actor, notBefore, copyOf);
    }

    /** A copy for information; no action is expected. */
    public Letter copyTo(String group, List<String> addressed) {
        return new Letter(
                kind, Recipient.group(group), election, matter, occurrence, facts, actor, notBefore, addressed);
    }

    boolean copy() {
        return !copyOf.isEmpty();
    }

    /** What a letter has in common with those to others about the same. */
    Subject subject() {
        return new Subject(kind, matter, occurrence);
    }

    /** What there is one letter about for each recipient. */
    record Subject(LetterKind kind, String matter, String occurrence) {}
}
