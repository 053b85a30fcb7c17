package org.huanjie.notification;

import java.time.Instant;
import java.util.Optional;
import org.huanjie.engine.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Every few seconds each node looks for letters to hand over; the morning's reminders are written before, so that they go out together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailRounds implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final DeadlineRounds mornings;
    private final Postman postman;
    private final OutboxStore store;

    MailRounds(DeadlineRounds mornings, Postman postman, OutboxStore store) {
        this.mornings = mornings;
        this.store = store;
        this.postman = postman;
    }

    @Override
    public Optional<Instant> next() {
        return postman.ready() ? store.nextDue() : Optional.empty();
    }

    @Override
    public void run() {
        deliver();
    }

    @Scheduled(fixedDelayString = "${huanjie.mail.every}")
    void deliver() {
        writeReminders();
        postman.deliver();
    }

    /** Reminders that cannot be written hold up no letter that is there. */
    private void writeReminders() {
        try {
            mornings.look();
        } catch (RuntimeException fault) {
            LOG.error("The reminders of the morning cannot be written", fault);
        }
    }
}
