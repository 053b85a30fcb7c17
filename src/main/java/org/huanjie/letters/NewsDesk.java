package org.huanjie.letters;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.access.BodyKind;
import org.huanjie.election.ElectionNames;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.MailSettings;
import org.huanjie.mail.Outbox;
import org.huanjie.mail.Recipient;
import org.huanjie.minutes.Minutes;
import org.huanjie.minutes.MinutesAppended;
import org.springframework.stereotype.Component;

/** Writes letters about what stands in the minutes. */
@Component
class NewsDesk {

    /** The fact that names whose decision or result a letter is about. */
    static final String DETAIL = "detail";

    private final Outbox outbox;
    private final Elections elections;
    private final ElectionNames names;
    private final Clock clock;

    NewsDesk(Outbox outbox, Elections elections, ElectionNames names, Clock clock) {
        this.outbox = outbox;
        this.elections = elections;
        this.names = names;
        this.clock = clock;
    }

    /** What every letter names; its link opens a page of the election. */
    Map<String, String> facts(MinutesAppended<?> done, String page) {
        return facts(done.election(), done.clause(), page);
    }

    Map<String, String> facts(ElectionId election, String clause, String page) {
        Map<String, String> facts = new HashMap<>();
        facts.put("election", names.election(election));
        facts.put("clause", elections.scheme(election).citations().words(clause));
        facts.put(MailSettings.PAGE, "/elections/" + election + page);
        return facts;
    }

    /** An occurrence of its own, however often the same happens. */
    String now() {
        return clock.instant().toString();
    }

    Recipient league(ElectionId election) {
        return body(BodyKind.LEAGUE, election);
    }

    Recipient party(ElectionId election) {
        return body(BodyKind.PARTY, election);
    }

    /** League body, party body, League body above. */
    List<Recipient> concerned(ElectionId election) {
        return List.of(league(election), party(election), body(BodyKind.SUPERIOR, election));
    }

    private Recipient body(BodyKind kind, ElectionId election) {
        return Recipient.group(kind.body(elections.division(election)).group());
    }

    void put(
            LetterKind kind,
            Recipient recipient,
            MinutesAppended<?> done,
            String matter,
            String occurrence,
            Map<String, String> facts) {
        put(kind, recipient, done.election(), done.actor(), matter, occurrence, facts);
    }

    void put(
            LetterKind kind,
            Recipient recipient,
            ElectionId election,
            String actor,
            String matter,
            String occurrence,
            Map<String, String> facts) {
        String doer = actor.equals(Minutes.SYSTEM) ? "" : actor;
        outbox.put(new Letter(kind, recipient, election, matter, occurrence, facts, doer, clock.instant()));
    }
}
