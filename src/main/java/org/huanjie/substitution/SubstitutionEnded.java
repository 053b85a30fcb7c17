package org.huanjie.substitution;

import java.time.LocalDate;

/**
 * A substitution has ended in a way of which somebody must be told; published in the transaction in which that was done.
 *
 * @param account who is to be told
 * @param detail why it ended and what was left undone, in Chinese
 * @param actor the account whose doing it is; empty when it simply ran out
 */
public record SubstitutionEnded(
        Substitution substitution, String account, LocalDate last, String detail, String actor) {}
