package org.huanjie.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huanjie.engine.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Every few seconds each node looks for letters to hand over; what falls due with the delivery is written before. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailRounds implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final List<BeforeDelivery> before;
    private final OutboxSender postman;
    private final OutboxStore store;

    MailRounds(List<BeforeDelivery> before, OutboxSender postman, OutboxStore store) {
        this.before = before;
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

    @Scheduled(initialDelayString = "${huanjie.mail.every}", fixedDelayString = "${huanjie.mail.every}")
    void deliver() {
        before.forEach(MailRounds::write);
        postman.deliver();
    }

    /** Letters that cannot be written hold up none that is there. */
    private static void write(BeforeDelivery letters) {
        try {
            letters.write();
        } catch (RuntimeException fault) {
            LOG.error("Letters that are due cannot be written", fault);
        }
    }
}
