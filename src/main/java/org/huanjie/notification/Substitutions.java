package org.huanjie.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who acts for whom today. */
@Service
public class Substitutions {

    private final SubstitutionStore store;
    private final Clock clock;

    Substitutions(SubstitutionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The account that acts in the place of another today. */
    public Optional<String> substituteOf(String account) {
        LocalDate today = LocalDate.now(clock);
        return store.about(account, today).stream()
                .filter(one -> one.account().equals(account) && one.on(today))
                .map(Substitution::substitute)
                .findFirst();
    }
}
