package org.huanjie.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place that is looked at again after its election (GD-8 to GD-13).
 *
 * @param code of its division
 * @param answerer the division whose League body answers the questions: the level above
 * @param concerns ids of the questions to which the answer is a concern; it then stands in the ledger
 * @param facts what is behind them
 * @param remedy nothing while there is no plan
 */
public record LookBackPlace(
        String code,
        String name,
        String answerer,
        State state,
        List<String> concerns,
        String facts,
        Optional<Remedy> remedy) {

    /**
     * The plan for one place of concern, and how it ended (GD-13).
     *
     * @param leader who is responsible
     * @param deadline by when it is carried out
     * @param recheckOn when the place is looked at again
     * @param evidence what showed the last time it was looked at; empty before
     */
    public record Remedy(String measures, String leader, LocalDate deadline, LocalDate recheckOn, String evidence) {}

    /** How far the look back at a place has come. */
    public enum State {
        WAITING("待核查"),
        CLEAR("没有问题"),
        CONCERN("待拟定一村一策"),
        PLANNED("整改中"),
        CLOSED("已销号");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** How it is called in answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it stands in the ledger of places of concern. */
    public boolean ofConcern() {
        return !concerns.isEmpty();
    }
}
