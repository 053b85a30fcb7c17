package org.huanjie.roster;

import java.time.LocalDate;

/** A candidate with the full birth date, which never leaves this feature. */
public record Registered(Candidate candidate, LocalDate birthDate) {

    /** What tells the people of an election apart. */
    public record Human(String name, String sex, LocalDate birthDate) {}

    public Human human() {
        return new Human(candidate.name(), candidate.sex(), birthDate);
    }

    /** May still be changed or removed: nobody has decided anything yet. */
    public boolean open() {
        return candidate.decision() == Progress.REGISTERED;
    }
}
