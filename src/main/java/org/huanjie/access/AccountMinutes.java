package org.huanjie.access;

/** The minutes of what is done to people's accounts. */
public interface AccountMinutes {

    /**
     * Appends an entry in the caller's transaction.
     *
     * @param actor the account that did it
     * @param account to which it was done
     * @param action what was done, a stable English term such as {@code password-reset}
     * @param detail what a reader has to know besides; empty when nothing
     */
    void note(String actor, String account, String action, String detail);
}
