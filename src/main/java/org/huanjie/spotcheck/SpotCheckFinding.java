package org.huanjie.spotcheck;

import java.util.Locale;

/**
 * What is not in order at a place that was called, and how it is put right (LN-4.7).
 *
 * @param question the question's id, or {@link #NOT_REACHED}
 * @param responsible the division that has to put it right: exactly one (LN-3.5)
 * @param words the question
 * @param said what the place said
 * @param recorded what the election's own record says, or should be said
 * @param measure how it was put right; empty before
 * @param evidence what shows that
 * @param opinion why it was sent back last; empty otherwise
 */
public record SpotCheckFinding(
        int round,
        int part,
        EligiblePlace place,
        String question,
        String responsible,
        String words,
        String said,
        String recorded,
        String clause,
        State state,
        String measure,
        String evidence,
        String opinion) {

    /** Stands in the place of a question's id when nobody answered the calls. */
    public static final String NOT_REACHED = "not-reached";

    /** How far a finding has come. */
    public enum State {
        FOUND("待通报"),
        CIRCULATED("待整改"),
        RECTIFIED("待确认"),
        CLOSED("整改到位");

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

    public boolean closed() {
        return state == State.CLOSED;
    }
}
