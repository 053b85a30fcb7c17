package org.huanjie.mail;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who gets a letter to a person: the person, or today's substitute for what is passed on. The recipient chooses how. */
@Component
public class MailRouting {

    private final LetterSubjects subjects;
    private final MailDirectory addresses;
    private final MailChoices choices;

    MailRouting(LetterSubjects subjects, MailDirectory addresses, MailChoices choices) {
        this.subjects = subjects;
        this.addresses = addresses;
        this.choices = choices;
    }

    /** The account that gets it. */
    String of(Letter letter) {
        String account = letter.recipient().id();
        return addresses
                .substitute(account)
                .filter(substitute -> subjects.passedOn(letter))
                .orElse(account);
    }

    MailChoice choice(Letter letter) {
        return choices.of(of(letter));
    }

    /** Whether anybody gets it, at once or daily. */
    public boolean reached(Letter letter) {
        return choice(letter) != MailChoice.NONE && addressee(letter).isPresent();
    }

    /** Whether a body is reached: at its own address, or through one of its people. */
    public boolean reached(String group) {
        return addresses.ofBody(group).isPresent()
                || addresses.accounts(group).stream()
                        .anyMatch(account -> choices.of(account) != MailChoice.NONE
                                && addresses.ofPerson(account).isPresent());
    }

    /** Where that account is reached; nothing when it has no address. */
    Optional<MailAddress> addressee(Letter letter) {
        String account = letter.recipient().id();
        String receiver = of(letter);
        return receiver.equals(account) ? addresses.ofPerson(account) : addresses.inPlaceOf(account, receiver);
    }
}
