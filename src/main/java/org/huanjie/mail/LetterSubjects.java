package org.huanjie.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huanjie.clause.Citations;
import org.huanjie.mail.LetterSubject.Enclosure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the subject of a letter. A letter without one reports something that has happened and never becomes pointless. */
@Component
class LetterSubjects {

    private final ObjectProvider<LetterSubject> subjects;
    private final MailSettings settings;

    LetterSubjects(ObjectProvider<LetterSubject> subjects, MailSettings settings) {
        this.subjects = subjects;
        this.settings = settings;
    }

    /** All that the letter's template names; nothing when nobody needs the letter any more. */
    Optional<Map<String, String>> facts(Letter letter) {
        Optional<LetterSubject> subject = of(letter);
        Optional<Map<String, String>> present = subject.isEmpty()
                ? Optional.of(Map.of())
                : subject.orElseThrow().facts(letter);
        return present.map(facts -> {
            Map<String, String> all = new HashMap<>(letter.facts());
            all.replaceAll((name, fact) -> Citations.inWords(fact));
            all.putAll(facts);
            Optional.ofNullable(all.get(MailSettings.PAGE)).ifPresent(page -> all.put("link", settings.page(page)));
            return all;
        });
    }

    /** Whether a substitute of the recipient gets it instead. */
    boolean passedOn(Letter letter) {
        return of(letter).filter(subject -> subject.passedOn(letter)).isPresent();
    }

    /** The moment from which nobody needs it any more. */
    Optional<Instant> until(Letter letter) {
        return of(letter).flatMap(subject -> subject.until(letter));
    }

    /** Fallback recipient if the addressee cannot be reached or has opted out. */
    Optional<Recipient> instead(Letter letter) {
        return of(letter).flatMap(subject -> subject.instead(letter));
    }

    Optional<Enclosure> enclosure(Letter letter) {
        return of(letter).flatMap(subject -> subject.enclosure(letter));
    }

    private Optional<LetterSubject> of(Letter letter) {
        return subjects.stream()
                .filter(subject -> subject.kinds().contains(letter.kind()))
                .findFirst();
    }
}
