package org.huanjie.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.mail.Composer.Content;
import org.huanjie.mail.LetterSubject.Enclosure;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.mail.SmtpGateway.Outcome;
import org.huanjie.mail.rules.Backoff;
import org.springframework.stereotype.Component;

/** Deals with the letters of one mail, in the transaction that has taken them: finds who gets them, hands them over and marks what became of them. */
@Component
class BatchDelivery {

    private final OutboxStore store;
    private final LetterSubjects subjects;
    private final MailDirectory addresses;
    private final MailRouting receivers;
    private final Composer composer;
    private final SmtpGateway office;
    private final UndeliverableMail undeliverable;
    private final MailSettings settings;
    private final Clock clock;

    BatchDelivery(
            OutboxStore store,
            LetterSubjects subjects,
            MailDirectory addresses,
            MailRouting receivers,
            Composer composer,
            SmtpGateway office,
            UndeliverableMail undeliverable,
            MailSettings settings,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.addresses = addresses;
        this.receivers = receivers;
        this.composer = composer;
        this.office = office;
        this.undeliverable = undeliverable;
        this.settings = settings;
        this.clock = clock;
    }

    /** If some of the letters are not needed any more, these leave the mail first, and the rest follows by itself. */
    void deal(List<OutboxEntry> letters) {
        List<Open> open = letters.stream()
                .flatMap(posted -> facts(posted).map(facts -> new Open(posted, facts)).stream())
                .toList();
        if (open.size() == letters.size()) {
            toRecipient(open);
        } else {
            Set<OutboxEntry> needed = open.stream().map(Open::posted).collect(Collectors.toSet());
            drop(letters.stream().filter(posted -> !needed.contains(posted)).toList(), "事项已经办结，或者已经过时");
        }
    }

    private void toRecipient(List<Open> open) {
        List<OutboxEntry> letters = posted(open);
        Recipient recipient = letters.get(0).letter().recipient();
        if (recipient.person()) {
            toPerson(open);
        } else {
            addresses
                    .ofBody(recipient.id())
                    .ifPresentOrElse(body -> send(open, body), () -> toEachPerson(letters, recipient.id()));
        }
    }

    /** A panel, or a body without an address, is reached through its people. */
    private void toEachPerson(List<OutboxEntry> letters, String group) {
        List<String> accounts = addresses.accounts(group);
        if (accounts.isEmpty()) {
            giveUp(letters, "没有邮箱，也没有人员可以收信");
            return;
        }
        for (OutboxEntry posted : letters) {
            List<Letter> personal = accounts.stream()
                    .map(account -> posted.letter().to(Recipient.person(account)))
                    .toList();
            if (subjects.instead(posted.letter()).isPresent()
                    && personal.stream().noneMatch(receivers::reached)) {
                giveUp(List.of(posted), "没有人收信：人员没有邮箱，或者选择不接收");
            } else {
                store.add(personal, clock.instant());
                drop(List.of(posted), "已分别发给" + accounts.size() + "名人员");
            }
        }
    }

    private void toPerson(List<Open> open) {
        List<OutboxEntry> letters = posted(open);
        Letter first = letters.get(0).letter();
        String receiver = receivers.of(first);
        List<OutboxEntry> others = letters.stream()
                .filter(posted -> !receivers.of(posted.letter()).equals(receiver))
                .toList();
        if (others.isEmpty()) {
            asChosen(open, first);
        } else {
            store.part(ids(others));
        }
    }

    private void asChosen(List<Open> open, Letter first) {
        List<OutboxEntry> letters = posted(open);
        boolean held = letters.get(0).gathering().equals(OutboxStore.DAILY);
        MailChoice choice = receivers.choice(first);
        if (choice == MailChoice.NONE) {
            boolean own = receivers.of(first).equals(first.recipient().id());
            letters.forEach(posted -> unlessTurned(posted, () -> drop(List.of(posted), own ? "本人选择不接收" : "代理人选择不接收")));
        } else if (choice == MailChoice.DAILY && !held && letters.stream().noneMatch(this::pressing)) {
            store.gather(ids(letters), nextDigest());
        } else {
            receivers
                    .addressee(first)
                    .ifPresentOrElse(
                            person -> send(open, person),
                            () -> letters.forEach(
                                    posted -> unlessTurned(posted, () -> giveUp(List.of(posted), "没有邮箱，请在单位设置里补上"))));
        }
    }

    /** What must reach somebody goes to whoever else is to get it; otherwise it ends here. */
    private void unlessTurned(OutboxEntry posted, Runnable end) {
        boolean turned = subjects.instead(posted.letter())
                .filter(other -> store.add(List.of(posted.letter().to(other)), clock.instant()) > 0)
                .isPresent();
        if (turned) {
            drop(List.of(posted), "改发给任务所属的单位");
        } else {
            end.run();
        }
    }

    /** Whether it would come too late with the next daily mail. */
    private boolean pressing(OutboxEntry posted) {
        return subjects.until(posted.letter())
                .filter(end -> !nextDigest().isBefore(end))
                .isPresent();
    }

    private Instant nextDigest() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime digest = now.toLocalDate().atTime(settings.digest());
        return (now.isBefore(digest) ? digest : digest.plusDays(1))
                .atZone(clock.getZone())
                .toInstant();
    }

    private record Open(OutboxEntry posted, Map<String, String> facts) {

        /** What a reader would take for the same. */
        List<Object> message() {
            return List.of(posted.letter().kind(), posted.letter().matter(), facts);
        }
    }

    /** Hands the letters over as one mail. If some of them tell the addressee nothing new, these leave it first. */
    private void send(List<Open> letters, MailAddress addressee) {
        Set<List<Object>> told = new HashSet<>();
        List<Open> open = new ArrayList<>();
        for (Open letter : letters) {
            if (ownDoing(letter.posted().letter(), addressee)) {
                drop(List.of(letter.posted()), "本人办理引起，不必通知本人");
            } else if (!told.add(letter.message())) {
                drop(List.of(letter.posted()), "同一封邮件里已经写到");
            } else {
                open.add(letter);
            }
        }
        if (open.size() == letters.size()) {
            hand(open, addressee);
        }
    }

    private Optional<Map<String, String>> facts(OutboxEntry posted) {
        try {
            return outlived(posted) ? Optional.empty() : subjects.facts(posted.letter());
        } catch (RuntimeException fault) {
            throw new UnreadableLetter(posted.id(), fault);
        }
    }

    private boolean outlived(OutboxEntry posted) {
        return subjects.until(posted.letter())
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent();
    }

    private boolean ownDoing(Letter letter, MailAddress addressee) {
        return !letter.actor().isEmpty()
                && addresses
                        .own(letter.actor())
                        .filter(addressee.mail()::equalsIgnoreCase)
                        .isPresent();
    }

    private void hand(List<Open> open, MailAddress addressee) {
        List<OutboxEntry> letters = posted(open);
        List<Content> contents = open.stream()
                .map(one -> content(one.posted().letter(), one.facts()))
                .toList();
        List<Enclosure> enclosures = letters.stream()
                .flatMap(posted -> subjects.enclosure(posted.letter()).stream())
                .toList();
        Mail mail = composer.compose(contents, addressee);
        Outcome outcome = office.hand(letters.get(0).batch(), mail, addressee, enclosures);
        switch (outcome.how()) {
            case SENT -> store.done(ids(letters), State.SENT, "", clock.instant());
            case UNREACHABLE -> store.explain(ids(letters), outcome.reason());
            case REFUSED -> giveUp(letters, outcome.reason());
            case BARRED ->
                store.postpone(ids(letters), outcome.reason(), clock.instant().plus(Backoff.SLOW.after(1)));
            case DEFERRED -> later(letters, outcome.reason(), Backoff.SLOW);
            case TURNED_AWAY -> later(letters, outcome.reason(), Backoff.BROKEN);
        }
    }

    private Content content(Letter letter, Map<String, String> facts) {
        return new Content(letter.kind(), facts, addresses.names(letter.copyOf()));
    }

    private void later(List<OutboxEntry> letters, String reason, Backoff backoff) {
        int attempts = letters.stream().mapToInt(OutboxEntry::attempts).max().orElseThrow() + 1;
        if (attempts >= backoff.attempts(settings.attempts())) {
            giveUp(letters, reason);
        } else {
            store.tryAgain(ids(letters), reason, clock.instant().plus(backoff.after(attempts)));
        }
    }

    private void giveUp(List<OutboxEntry> letters, String reason) {
        store.done(ids(letters), State.FAILED, reason, clock.instant());
        letters.forEach(posted -> undeliverable.raise(posted.letter().election(), posted.id(), reason));
    }

    private void drop(List<OutboxEntry> letters, String reason) {
        store.done(ids(letters), State.DROPPED, reason, clock.instant());
    }

    private static List<OutboxEntry> posted(List<Open> open) {
        return open.stream().map(Open::posted).toList();
    }

    private static List<String> ids(List<OutboxEntry> letters) {
        return letters.stream().map(OutboxEntry::id).toList();
    }
}
