package org.huanjie.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.engine.SideBySide;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.mail.rules.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes due letters out of the outbox and hands them over, one mail in one transaction. What a mail holds is settled and committed before it is
 * handed over: whoever is stopped in between leaves it as it was, for another node to take, and it goes out again under the same Message-ID.
 */
@Service
public class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final OutboxStore store;
    private final BatchDelivery delivery;
    private final SmtpGateway office;
    private final UndeliverableMail undeliverable;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean missed;

    OutboxSender(
            OutboxStore store,
            BatchDelivery delivery,
            SmtpGateway office,
            UndeliverableMail undeliverable,
            MailSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.delivery = delivery;
        this.office = office;
        this.undeliverable = undeliverable;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Whether letters can go out at present; without a server they stay in the outbox, and the log says so once. */
    public boolean ready() {
        if (!office.known() && !missed) {
            missed = true;
            LOG.warn("No mail server is set (spring.mail.host): letters stay in the outbox.");
        }
        return office.open();
    }

    /** Hands over all that is due, as long as the server can be reached. */
    public void deliver() {
        while (ready() && round()) {
            LOG.debug("What this round has put into the outbox is next");
        }
    }

    /** Puts together what goes out as one mail, then hands over mail by mail; says whether there was any. */
    private boolean round() {
        Instant now = clock.instant();
        Instant soon = now.plus(settings.gather());
        store.duePiles(now).forEach(pile -> transaction.executeWithoutResult(status -> store.bind(pile, now, soon)));
        boolean any = ready() && next();
        if (any) {
            SideBySide.run(
                    IntStream.range(0, settings.atOnce()).boxed().toList(), settings.atOnce(), hand -> handOverAll());
        }
        return any;
    }

    private void handOverAll() {
        boolean more = true;
        while (more) {
            more = ready() && next();
        }
    }

    /** What keeps all letters waiting, and what is to be set. */
    public Optional<String> trouble() {
        return office.trouble();
    }

    /** Tries to reach the server again, even if it could not be reached a moment ago. */
    public void goOn() {
        office.goOn();
    }

    /** Deals with one mail; one that the program itself cannot deal with does not stand in the way of the others. */
    private boolean next() {
        List<String> taken = new ArrayList<>();
        try {
            transaction.executeWithoutResult(
                    status -> store.takeDue(clock.instant()).ifPresent(first -> {
                        List<OutboxEntry> letters = store.takeBatch(first);
                        taken.addAll(ids(letters));
                        delivery.deal(letters);
                    }));
        } catch (UnreadableLetter fault) {
            transaction.executeWithoutResult(status -> store.single(fault.id()));
            setAside(List.of(fault.id()), fault);
            return true;
        } catch (RuntimeException fault) {
            if (taken.isEmpty()) {
                throw fault;
            }
            setAside(taken, fault);
        }
        return !taken.isEmpty();
    }

    private void setAside(List<String> letters, RuntimeException fault) {
        LOG.error("The letters {} cannot be dealt with", letters, fault);
        String reason = "程序处理这封邮件时出错，详见日志";
        int attempts = store.attempts(letters) + 1;
        if (attempts < settings.attempts()) {
            transaction.executeWithoutResult(
                    status -> store.tryAgain(letters, reason, clock.instant().plus(Backoff.BROKEN.after(attempts))));
        } else {
            transaction.executeWithoutResult(status -> store.done(letters, State.FAILED, reason, clock.instant()));
            show(letters, reason);
        }
    }

    /** The page has them in any case. */
    private void show(List<String> letters, String reason) {
        try {
            transaction.executeWithoutResult(status -> letters.stream()
                    .flatMap(id -> store.find(id).stream())
                    .forEach(posted -> undeliverable.raise(posted.letter().election(), posted.id(), reason)));
        } catch (RuntimeException fault) {
            LOG.error("Operators cannot be shown the letters {}", letters, fault);
        }
    }

    private static List<String> ids(List<OutboxEntry> letters) {
        return letters.stream().map(OutboxEntry::id).toList();
    }
}
