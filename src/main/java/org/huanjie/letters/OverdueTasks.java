package org.huanjie.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.calendar.Calendars;
import org.huanjie.election.Elections;
import org.huanjie.ids.CampaignId;
import org.huanjie.letters.DeadlineReminders.Due;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.Outbox;
import org.huanjie.mail.OutboxStore;
import org.huanjie.mail.Recipient;
import org.springframework.stereotype.Component;

/**
 * On each working day until it is done, reminds whoever has an overdue task: the person who has taken it, else the body or panel whose task it is
 * (LN-3.5, E18). The League body of the place is told whose task it waits for; once the stage is overdue too, its letter about the stage says so.
 */
@Component
class OverdueTasks {

    private final OutboxStore store;
    private final Outbox outbox;
    private final Elections elections;
    private final Calendars calendars;
    private final Clock clock;

    OverdueTasks(OutboxStore store, Outbox outbox, Elections elections, Calendars calendars, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.elections = elections;
        this.calendars = calendars;
        this.clock = clock;
    }

    void tell(List<Due> overdue) {
        if (calendars.current().assumingWeekends().works(LocalDate.now(clock))) {
            Map<String, String> groups =
                    store.groups(overdue.stream().map(Due::task).toList());
            overdue.stream()
                    .filter(due -> groups.containsKey(due.task()))
                    .flatMap(due -> letters(due, groups.get(due.task())))
                    .forEach(outbox::put);
        }
    }

    private Stream<Letter> letters(Due due, String group) {
        Letter letter = letter(due, due.assignee() == null ? Recipient.group(group) : Recipient.person(due.assignee()));
        return CampaignId.of(due.election()).isPresent() ? Stream.of(letter) : ofElection(due, group, letter);
    }

    private Stream<Letter> ofElection(Due due, String group, Letter letter) {
        String league = BodyKind.LEAGUE.body(elections.division(due.election())).group();
        boolean stageTold = elections.get(due.election()).overdueSince() != null;
        boolean ofLeague = letter.recipient().equals(Recipient.group(league));
        return Stream.concat(
                ofLeague && stageTold ? Stream.empty() : Stream.of(letter),
                ofLeague || stageTold ? Stream.empty() : Stream.of(letter.copyTo(league, List.of(group))));
    }

    private Letter letter(Due due, Recipient holder) {
        return new Letter(
                LetterKind.TASK_OVERDUE,
                holder,
                due.election(),
                due.task(),
                LocalDate.now(clock).toString(),
                Map.of(),
                "",
                clock.instant());
    }
}
