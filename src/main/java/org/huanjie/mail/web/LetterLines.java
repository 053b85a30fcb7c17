package org.huanjie.mail.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.Body;
import org.huanjie.access.People;
import org.huanjie.access.People.Contact;
import org.huanjie.division.Divisions;
import org.huanjie.election.ElectionNames;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.OutboxEntry;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.mail.OutboxService;
import org.huanjie.mail.Recipient;
import org.springframework.stereotype.Component;

/** The letters of the outbox as an administrator reads them. */
@Component
class LetterLines {

    private final OutboxService desk;
    private final People people;
    private final Divisions divisions;
    private final ElectionNames names;
    private final Clock clock;

    LetterLines(OutboxService desk, People people, Divisions divisions, ElectionNames names, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.divisions = divisions;
        this.names = names;
        this.clock = clock;
    }

    List<LetterLine> latest(State state) {
        List<OutboxEntry> letters = desk.latest(state);
        Map<String, String> names = names(letters);
        Map<ElectionId, String> elections = elections(letters);
        return letters.stream().map(posted -> line(posted, names, elections)).toList();
    }

    private Map<ElectionId, String> elections(List<OutboxEntry> letters) {
        return letters.stream()
                .map(posted -> posted.letter().election())
                .filter(election -> !election.isEmpty())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), names::electionOfDay));
    }

    private Map<String, String> names(List<OutboxEntry> letters) {
        List<String> accounts = letters.stream()
                .map(posted -> posted.letter().recipient())
                .filter(Recipient::person)
                .map(Recipient::id)
                .distinct()
                .toList();
        return people.contacts(accounts).stream().collect(Collectors.toMap(Contact::account, Contact::name));
    }

    private LetterLine line(OutboxEntry posted, Map<String, String> names, Map<ElectionId, String> elections) {
        Recipient recipient = posted.letter().recipient();
        return new LetterLine(
                posted.id(),
                posted.letter().kind(),
                recipient.id(),
                recipient.person()
                        ? names.getOrDefault(recipient.id(), recipient.id())
                        : Body.title(recipient.id(), divisions::name),
                posted.letter().election(),
                elections.getOrDefault(posted.letter().election(), ""),
                !posted.letter().copyOf().isEmpty(),
                posted.state(),
                posted.reason(),
                posted.attempts(),
                at(posted.createdAt()),
                at(posted.letter().notBefore()),
                at(posted.doneAt()));
    }

    private OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
