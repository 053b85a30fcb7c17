package org.huanjie.candidacy;

import java.time.LocalDate;

/** A candidate with the full birth date, which never leaves this feature. */
public record Registered(Candidate candidate, LocalDate birthDate) {

    /** May still be changed or removed: nobody has decided anything yet. */
    public boolean open() {
        return candidate.decision() == Decision.REGISTERED;
    }
}
