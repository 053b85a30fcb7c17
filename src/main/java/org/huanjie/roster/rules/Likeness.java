package org.huanjie.roster.rules;

import java.util.Optional;
import org.huanjie.person.PersonKey;
import org.huanjie.roster.Candidate;

/**
 * Whether somebody who counts, watches or judges is a candidate. Two accounts tell two people apart, and so do two units; of a mere name it is taken that it
 * is the candidate's, until somebody says otherwise.
 */
public final class Likeness {

    private Likeness() {}

    /** By the account. */
    public static boolean certain(Candidate candidate, Optional<String> account) {
        return account.isPresent() && candidate.account().equals(account);
    }

    /**
     * By the name alone.
     *
     * @param unit of the person, where it was stated
     */
    public static boolean byName(Candidate candidate, String name, Optional<String> account, Optional<String> unit) {
        return PersonKey.sameName(candidate.name(), name)
                && !(account.isPresent() && candidate.account().isPresent())
                && unit.filter(other -> !other.equals(candidate.unit())).isEmpty();
    }
}
