package org.huanjie.election;

import java.time.LocalDate;
import java.util.Optional;

/** What is recorded of the committees that serve now. */
public interface SittingTerms {

    /** The last day of the term of a division's committee; empty where the program has not brought it into office. */
    Optional<LocalDate> termEnd(String division);
}
