package org.huanjie.letters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huanjie.access.People;
import org.huanjie.access.People.Contact;
import org.huanjie.election.ElectionNames;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.MailSettings;
import org.huanjie.mail.Outbox;
import org.huanjie.mail.Recipient;
import org.huanjie.substitution.Substitution;
import org.huanjie.substitution.SubstitutionEnded;
import org.huanjie.substitution.SubstitutionNamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people that they act in the place of others, and that this has ended. */
@Component
class SubstitutionLetters {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String MINE = "/mail/mine";

    private final Outbox outbox;
    private final People people;
    private final ElectionNames names;
    private final Clock clock;

    SubstitutionLetters(Outbox outbox, People people, ElectionNames names, Clock clock) {
        this.outbox = outbox;
        this.people = people;
        this.names = names;
        this.clock = clock;
    }

    @EventListener
    void named(SubstitutionNamed event) {
        Substitution named = event.substitution();
        Map<String, String> facts = Map.of(
                Letter.WHO,
                name(named.account()),
                "from",
                names.day(named.from()),
                "to",
                names.day(named.to()),
                MailSettings.PAGE,
                MINE);
        put(LetterKind.SUBSTITUTE_NAMED, named.substitute(), named, facts, named.account());
    }

    @EventListener
    void ended(SubstitutionEnded event) {
        Substitution over = event.substitution();
        Map<String, String> facts = Map.of(
                Letter.WHO,
                name(over.account()),
                "from",
                names.day(over.from()),
                "to",
                names.day(event.last()),
                "detail",
                event.detail().strip(),
                MailSettings.PAGE,
                TASKLIST);
        put(LetterKind.SUBSTITUTE_ENDED, event.account(), over, facts, event.actor());
    }

    private void put(LetterKind kind, String account, Substitution about, Map<String, String> facts, String actor) {
        outbox.put(new Letter(
                kind, Recipient.person(account), new ElectionId(""), about.id(), "", facts, actor, clock.instant()));
    }

    private String name(String account) {
        return people.contacts(List.of(account)).stream()
                .map(Contact::name)
                .findFirst()
                .orElse(account);
    }
}
