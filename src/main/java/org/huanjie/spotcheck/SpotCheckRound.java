package org.huanjie.spotcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.CampaignId;

/**
 * One draw of a campaign's spot checks. The rounds are kept apart, so that improvement shows (F.5).
 *
 * @param number 1, 2 …
 * @param part {@link #PLANNED}, or {@link #EXTENSION} of the same round
 * @param digest of the list of places, recorded with the seed before the draw
 * @param callers counties whose people may call
 * @param places on the list
 * @param called those of them that earlier draws had drawn
 */
public record SpotCheckRound(
        CampaignId campaign,
        int number,
        int part,
        BigDecimal percent,
        String seed,
        String digest,
        List<String> callers,
        int places,
        int called,
        State state,
        LocalDate seededOn,
        Optional<LocalDate> closedOn) {

    public static final int PLANNED = 1;
    public static final int EXTENSION = 2;

    /** How far a draw has come. */
    public enum State {
        SEEDED("待抽签"),
        DRAWN("电话核查中"),
        CALLED("核查完毕"),
        CIRCULATED("整改中"),
        CLOSED("已办结");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public String title() {
        return "第" + number + "轮" + (part == EXTENSION ? "（扩大抽查）" : "");
    }
}
