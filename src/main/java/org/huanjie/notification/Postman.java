package org.huanjie.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.huanjie.notification.Composer.Content;
import org.huanjie.notification.LetterSubject.Enclosure;
import org.huanjie.notification.PostOffice.Outcome;
import org.huanjie.notification.Posted.State;
import org.huanjie.notification.rules.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes due letters out of the outbox and hands them over, one mail in one transaction. Whoever is stopped in between leaves the letter as it was,
 * for another node to take; it then goes out again under the same Message-ID.
 */
@Service
public class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final OutboxStore store;
    private final LetterSubjects subjects;
    private final Addresses addresses;
    private final MailChoices choices;
    private final Composer composer;
    private final PostOffice office;
    private final UndeliverableMail undeliverable;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile boolean missed;

    Postman(
            OutboxStore store,
            LetterSubjects subjects,
            Addresses addresses,
            MailChoices choices,
            Composer composer,
            PostOffice office,
            UndeliverableMail undeliverable,
            MailSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.addresses = addresses;
        this.choices = choices;
        this.composer = composer;
        this.office = office;
        this.undeliverable = undeliverable;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Whether letters can go out at present; without a server they stay in the outbox, and the log says so once. */
    public boolean ready() {
        if (!office.open()) {
            if (!missed) {
                missed = true;
                LOG.warn("No mail server is set (spring.mail.host): letters stay in the outbox.");
            }
            return false;
        }
        return !clock.instant().isBefore(pausedUntil);
    }

    /** Hands over all that is due, as long as the server can be reached. */
    public void deliver() {
        while (ready() && next()) {
            LOG.debug("A letter has been dealt with");
        }
    }

    /** Tries to reach the server again, even if it could not be reached a moment ago. */
    public void goOn() {
        pausedUntil = Instant.MIN;
    }

    /** Deals with one letter; one that the program itself cannot deal with does not stand in the way of the others. */
    private boolean next() {
        AtomicReference<Posted> taken = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(
                    status -> store.takeDue(clock.instant()).ifPresent(posted -> {
                        taken.set(posted);
                        deal(posted);
                    }));
        } catch (RuntimeException fault) {
            setAside(taken.get(), fault);
        }
        return taken.get() != null;
    }

    private void setAside(Posted posted, RuntimeException fault) {
        if (posted == null) {
            throw fault;
        }
        LOG.error("The letter {} cannot be dealt with", posted.id(), fault);
        transaction.executeWithoutResult(status -> later(List.of(posted), posted.attempts() + 1, "程序处理这封邮件时出错，详见日志"));
    }

    private void deal(Posted posted) {
        Recipient recipient = posted.letter().recipient();
        if (recipient.person()) {
            toPerson(posted, recipient.id());
        } else {
            addresses
                    .ofBody(recipient.id())
                    .ifPresentOrElse(body -> send(posted, body), () -> toEachPerson(posted, recipient.id()));
        }
    }

    /** A panel, or a body without an address, is reached through its people. */
    private void toEachPerson(Posted posted, String group) {
        List<Letter> letters = addresses.accounts(group).stream()
                .map(account -> posted.letter().to(Recipient.person(account)))
                .toList();
        if (letters.isEmpty()) {
            giveUp(List.of(posted), "没有邮箱，也没有人员可以收信");
        } else {
            store.add(letters, clock.instant());
            drop(List.of(posted), "已分别发给" + letters.size() + "名人员");
        }
    }

    private void toPerson(Posted posted, String account) {
        boolean held = posted.gathering().equals(OutboxStore.DAILY);
        String receiver = receiver(posted.letter());
        switch (held ? MailChoice.AT_ONCE : choices.of(receiver)) {
            case NONE -> drop(List.of(posted), receiver.equals(account) ? "本人选择不接收" : "代理人选择不接收");
            case DAILY -> store.gather(posted.id(), nextMorning());
            case AT_ONCE ->
                reached(posted.letter())
                        .ifPresentOrElse(
                                person -> send(posted, person), () -> giveUp(List.of(posted), "没有邮箱，请在单位设置里补上"));
        }
    }

    private Optional<Addressee> reached(Letter letter) {
        String account = letter.recipient().id();
        String receiver = receiver(letter);
        return receiver.equals(account) ? addresses.ofPerson(account) : addresses.inPlaceOf(account, receiver);
    }

    /** The person, or today's substitute for what is passed on; how the mail is wanted is for that one to choose. */
    private String receiver(Letter letter) {
        String account = letter.recipient().id();
        return addresses
                .substitute(account)
                .filter(substitute -> subjects.passedOn(letter))
                .orElse(account);
    }

    private Instant nextMorning() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime morning = now.toLocalDate().atTime(settings.morning());
        return (now.isBefore(morning) ? morning : morning.plusDays(1))
                .atZone(clock.getZone())
                .toInstant();
    }

    private record Open(Posted posted, Map<String, String> facts) {}

    private void send(Posted first, Addressee addressee) {
        List<Open> open = new ArrayList<>();
        for (Posted posted : together(first, addressee)) {
            Optional<Map<String, String>> facts = subjects.facts(posted.letter());
            if (facts.isEmpty()) {
                drop(List.of(posted), "事项已经办结");
            } else if (ownDoing(posted.letter(), addressee)) {
                drop(List.of(posted), "本人办理引起，不必通知本人");
            } else {
                open.add(new Open(posted, facts.orElseThrow()));
            }
        }
        if (!open.isEmpty()) {
            hand(open, addressee);
        }
    }

    /** What goes to the same addressee; what a person and a substitute get apart does not become one mail. */
    private List<Posted> together(Posted first, Addressee addressee) {
        List<Posted> all = new ArrayList<>(List.of(first));
        if (!first.gathering().isEmpty()) {
            boolean person = first.letter().recipient().person();
            store.takeGathered(first).stream()
                    .filter(posted -> !person || reached(posted.letter()).equals(Optional.of(addressee)))
                    .forEach(all::add);
        }
        return all;
    }

    private boolean ownDoing(Letter letter, Addressee addressee) {
        return !letter.actor().isEmpty()
                && addresses
                        .own(letter.actor())
                        .filter(addressee.mail()::equalsIgnoreCase)
                        .isPresent();
    }

    private void hand(List<Open> open, Addressee addressee) {
        List<Posted> letters = open.stream().map(Open::posted).toList();
        List<Content> contents = open.stream()
                .map(one -> content(one.posted().letter(), one.facts()))
                .toList();
        List<Enclosure> enclosures = letters.stream()
                .flatMap(posted -> subjects.enclosure(posted.letter()).stream())
                .toList();
        Posted first = letters.get(0);
        Mail mail = composer.compose(contents, addressee);
        Outcome outcome = office.hand(first.id(), mail, addressee, enclosures);
        switch (outcome.how()) {
            case SENT -> store.done(ids(letters), State.SENT, "", clock.instant());
            case UNREACHABLE -> pause(letters, outcome.reason());
            case REFUSED -> giveUp(letters, outcome.reason());
            case TURNED_AWAY -> later(letters, first.attempts() + 1, outcome.reason());
        }
    }

    private Content content(Letter letter, Map<String, String> facts) {
        return new Content(letter.kind(), facts, addresses.names(letter.copyOf()));
    }

    private void pause(List<Posted> letters, String reason) {
        pausedUntil = clock.instant().plus(PAUSE);
        LOG.warn("The mail server cannot be reached; letters wait");
        Posted first = letters.get(0);
        store.tryAgain(ids(letters), first.attempts(), reason, first.letter().notBefore());
    }

    private void later(List<Posted> letters, int attempts, String reason) {
        if (attempts >= settings.attempts()) {
            giveUp(letters, reason);
        } else {
            store.tryAgain(ids(letters), attempts, reason, clock.instant().plus(Backoff.after(attempts)));
        }
    }

    private void giveUp(List<Posted> letters, String reason) {
        store.done(ids(letters), State.FAILED, reason, clock.instant());
        letters.forEach(posted -> undeliverable.raise(posted.letter().election(), posted.id(), reason));
    }

    private void drop(List<Posted> letters, String reason) {
        store.done(ids(letters), State.DROPPED, reason, clock.instant());
    }

    private static List<String> ids(List<Posted> letters) {
        return letters.stream().map(Posted::id).toList();
    }
}
