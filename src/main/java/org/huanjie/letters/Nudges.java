package org.huanjie.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.People;
import org.huanjie.access.People.Contact;
import org.huanjie.election.ElectionMinutes.TaskNudged;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.mail.Letter;
import org.huanjie.mail.LetterKind;
import org.huanjie.mail.Outbox;
import org.huanjie.mail.OutboxStore;
import org.huanjie.mail.Recipient;
import org.huanjie.minutes.Minutes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Urges the people of a task on, by letter and in the minutes (LN-3.5). */
@Service
public class Nudges {

    private final OutboxStore store;
    private final Outbox outbox;
    private final ObjectProvider<ElectionProcess> process;
    private final People people;
    private final Minutes minutes;
    private final Clock clock;

    Nudges(
            OutboxStore store,
            Outbox outbox,
            ObjectProvider<ElectionProcess> process,
            People people,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.process = process;
        this.people = people;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException when no such task of the election is open */
    public OpenTask task(ElectionId election, String task) {
        return process.getObject().openTasks(election).stream()
                .filter(open -> open.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Writes to the body of a task and to whoever has taken it.
     *
     * @throws ConflictException when it has been urged today
     */
    @Transactional
    public void nudge(ElectionId election, OpenTask task, String actor) {
        String today = LocalDate.now(clock).toString();
        if (store.has(LetterKind.TASK_NUDGED, task.id(), today)) {
            throw new ConflictException("这项任务今天已经催办过，一天最多催办一次");
        }
        recipients(task).forEach(recipient -> outbox.put(letter(recipient, election, task, today, actor)));
        minutes.append(election, actor, "E18", new TaskNudged(task.key(), task.name(), task.group()));
    }

    private static Stream<Recipient> recipients(OpenTask task) {
        return Stream.concat(
                Stream.of(Recipient.group(task.group())),
                Optional.ofNullable(task.assignee()).map(Recipient::person).stream());
    }

    private Letter letter(Recipient recipient, ElectionId election, OpenTask task, String today, String actor) {
        return new Letter(
                LetterKind.TASK_NUDGED,
                recipient,
                election,
                task.id(),
                today,
                Map.of("who", name(actor)),
                actor,
                clock.instant());
    }

    private String name(String account) {
        return people.contacts(List.of(account)).stream()
                .map(Contact::name)
                .findFirst()
                .orElse(account);
    }
}
