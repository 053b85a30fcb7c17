package org.huanjie.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.division.DivisionKind;
import org.huanjie.ids.ElectionId;

/**
 * A body of a campaign.
 *
 * @param pilot whether it goes ahead of the others (HB-4, JS-6)
 * @param election the one that was launched for it, or was open already
 * @param resumesOn the day on which a postponed body is launched
 * @param reason why it is excused, postponed or could not be launched
 */
public record CampaignBody(
        String division,
        DivisionKind kind,
        boolean pilot,
        State state,
        Optional<ElectionId> election,
        Optional<LocalDate> resumesOn,
        String reason) {

    /** How it stands in its campaign. */
    public enum State {
        WAITING("待启动"),
        LAUNCHED("已启动"),
        EXCUSED("免于换届"),
        POSTPONED("延期"),
        FAILED("未能启动");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
