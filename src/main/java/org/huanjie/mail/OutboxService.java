package org.huanjie.mail;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.huanjie.input.ConflictException;
import org.huanjie.mail.OutboxEntry.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator sees of the outbox, and sends again. */
@Service
public class OutboxService {

    private static final int SHOWN = 100;

    private final OutboxStore store;
    private final UndeliverableMail undeliverable;
    private final OutboxSender postman;
    private final Clock clock;

    OutboxService(OutboxStore store, UndeliverableMail undeliverable, OutboxSender postman, Clock clock) {
        this.store = store;
        this.undeliverable = undeliverable;
        this.postman = postman;
        this.clock = clock;
    }

    /** How many letters stand how. */
    public Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        Arrays.stream(State.values()).forEach(state -> counts.put(state, store.count(state)));
        return counts;
    }

    /** What keeps all letters waiting, and what is to be set, in Chinese; nothing while the server takes them. */
    public Optional<String> trouble() {
        return postman.trouble();
    }

    /** The latest hundred in a state. */
    public List<OutboxEntry> latest(State state) {
        return store.latest(state, SHOWN);
    }

    /**
     * Sends a letter again that was given up, and what was to go out in the same mail; operators need not look after it any more. Says how many
     * letters that are.
     *
     * @throws NoSuchElementException when there is no such letter
     * @throws ConflictException when it was not given up
     */
    @Transactional
    public int resend(String id) {
        OutboxEntry posted = store.find(id).orElseThrow(() -> new NoSuchElementException("no letter " + id));
        if (posted.state() != State.FAILED) {
            throw new ConflictException("这封邮件没有失败（" + posted.state().title() + "），不用重新发送");
        }
        int again = again(store.takeFailed(posted.batch()));
        postman.goOn();
        return again;
    }

    /** Sends again whatever was given up; says how many letters that are. */
    @Transactional
    public int resendAll() {
        int again = again(store.takeFailed());
        postman.goOn();
        return again;
    }

    private int again(List<String> letters) {
        int given = store.sendAgain(letters, clock.instant());
        if (given > 0) {
            undeliverable.clear(letters);
        }
        return given;
    }
}
