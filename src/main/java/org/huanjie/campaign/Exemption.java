package org.huanjie.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.ids.CampaignId;

/**
 * Somebody asked for a body of a campaign to be excused, or to begin later.
 *
 * @param resumesOn when a postponed body begins; nothing when it is to be excused
 */
public record Exemption(
        String id,
        CampaignId campaign,
        String division,
        Optional<LocalDate> resumesOn,
        String reason,
        String askedBy,
        State state) {

    /** Whether it was decided, and how. */
    public enum State {
        ASKED("待审批"),
        GRANTED("已批准"),
        REFUSED("未批准");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
