package org.huanjie.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.NoticeId;

/**
 * An objection to a public notice as it is registered (B.7, E14). What it says and who signed it are kept apart: see {@link ObjectionLetter}.
 *
 * @param receipt what its author asks by; nobody can guess it
 * @param due the last day on which it is to be decided
 * @param outcome of the latest investigation
 */
public record Objection(
        String id,
        String receipt,
        NoticeId notice,
        ElectionId election,
        Sort sort,
        State state,
        Optional<Outcome> outcome,
        Instant raisedAt,
        LocalDate due,
        Optional<Instant> settledAt) {

    /** How objections are sorted; anonymous ones are registered and looked into as well. */
    public enum Sort {
        SIGNED("署名"),
        ANONYMOUS("匿名");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How far an objection has come. */
    public enum State {
        INVESTIGATING("正在调查"),
        /** The appointment waits; a decision comes later. */
        SUSPENDED("暂缓任用，继续调查"),
        SETTLED("已经办结");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The four outcomes of section 3 of 中组发〔2000〕18号 (B.7). */
    public enum Outcome {
        UNFOUNDED("反映失实，不影响任用"),
        MINOR("属一般性问题，任用并提醒"),
        SERIOUS("问题属实且严重，不予任用"),
        SUSPENDED("性质严重但一时难以查实，暂缓任用");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean settled() {
        return state == State.SETTLED;
    }
}
