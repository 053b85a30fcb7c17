package org.huanjie.handout;

import java.time.OffsetDateTime;
import org.huanjie.ids.HandoutId;

/**
 * A table that somebody may fetch.
 *
 * @param owner the account for which it was made
 * @param once whether it is gone when it was fetched
 */
public record Handout(HandoutId id, String owner, String title, boolean once, OffsetDateTime madeAt) {

    /** Where its owner fetches it. */
    public String address() {
        return "/api/handouts/" + id;
    }
}
