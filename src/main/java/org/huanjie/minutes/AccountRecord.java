package org.huanjie.minutes;

import java.util.List;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;

/** The minutes of accounts, sealed like those of an election. */
@Component
public class AccountRecord {

    /** Stands in the place of an election's id, which always begins with a digit. */
    public static final ElectionId NAME = new ElectionId("accounts");

    private final ChainedMinutes minutes;

    AccountRecord(ChainedMinutes minutes) {
        this.minutes = minutes;
    }

    /**
     * Appends an entry in the caller's transaction.
     *
     * @param actor the account that did it
     */
    public void append(String actor, MinutesRecord entry) {
        minutes.append(NAME, actor, "", entry);
    }

    /** All entries, oldest first. */
    public List<Entry> entries() {
        return minutes.entries(NAME);
    }
}
