package org.huanjie.mail;

import java.time.Clock;
import java.util.List;
import org.huanjie.storage.TransactionBuffer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in the transaction of the decision that causes them: they are sent if and only if it is carried out. */
@Service
public class Outbox {

    private final OutboxStore store;
    private final Copies copies;
    private final Clock clock;

    Outbox(OutboxStore store, Copies copies, Clock clock) {
        this.store = store;
        this.copies = copies;
        this.clock = clock;
    }

    /** Whatever the present transaction puts in is written by one statement at its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        TransactionBuffer.under(this, Letter::election, this::write).add(letter);
    }

    private void write(List<Letter> letters) {
        store.add(copies.with(letters), clock.instant());
    }
}
