package org.huanjie.minutes;

import org.huanjie.ids.ElectionId;

/** The minutes of an election: every decision is appended and chained to the one before it. */
public interface Minutes {

    /** Who decides what the process does by itself. */
    String SYSTEM = "system";

    /**
     * Appends an entry in the caller's transaction and publishes it as {@link MinutesAppended}.
     *
     * @param actor the account that decided, or {@link #SYSTEM}
     * @param clause the clause it rests on, empty when none
     */
    void append(ElectionId election, String actor, String clause, MinutesRecord entry);
}
