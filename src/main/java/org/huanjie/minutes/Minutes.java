package org.huanjie.minutes;

/** The minutes of an election: every decision is appended and chained to the one before it. */
public interface Minutes {

    /** Who decides what the process does by itself. */
    String SYSTEM = "system";

    /**
     * Appends an entry in the caller's transaction and publishes it as {@link MinutesAppended}.
     *
     * @param election the election's id
     * @param actor the account that decided, or {@link #SYSTEM}
     * @param clause the clause it rests on, empty when none
     */
    default void append(String election, String actor, String clause, MinutesRecord entry) {
        append(election, actor, MinutesRecord.action(entry.getClass()), clause, entry);
    }

    /**
     * Appends an entry in the caller's transaction.
     *
     * @param election the election's id
     * @param actor the account that decided, or {@code system} for what the process did by itself
     * @param action what was done, a stable English term such as {@code candidate-approved}
     * @param clause the clause it rests on, empty when none
     * @param detail a record or map with what was decided; no id numbers, no phones
     */
    void append(String election, String actor, String action, String clause, Object detail);
}
