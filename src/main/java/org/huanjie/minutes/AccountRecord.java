package org.huanjie.minutes;

import java.util.List;
import java.util.Map;
import org.huanjie.access.AccountMinutes;
import org.springframework.stereotype.Component;

/** The minutes of accounts, sealed like those of an election. */
@Component
public class AccountRecord implements AccountMinutes {

    /** Stands in the place of an election's id, which always begins with a digit. */
    public static final String NAME = "accounts";

    private final ChainedMinutes minutes;

    AccountRecord(ChainedMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void note(String actor, String account, String action, String detail) {
        minutes.append(NAME, actor, action, "", Map.of("account", account, "detail", detail));
    }

    /** All entries, oldest first. */
    public List<Entry> entries() {
        return minutes.entries(NAME);
    }
}
