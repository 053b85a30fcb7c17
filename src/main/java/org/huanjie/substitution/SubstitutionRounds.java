package org.huanjie.substitution;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each node looks regularly whether somebody's substitution has begun or run out. */
@Component
class SubstitutionRounds {

    private final Substitutions substitutions;

    SubstitutionRounds(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @Scheduled(initialDelayString = "${huanjie.mail.every}", fixedDelayString = "${huanjie.mail.every}")
    void passOn() {
        substitutions.passOn();
    }
}
