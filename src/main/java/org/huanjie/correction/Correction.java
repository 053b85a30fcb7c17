package org.huanjie.correction;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Patch;
import org.huanjie.person.FactChange;

/**
 * A correction of wrong data with the old and the new (E26).
 *
 * @param objection why the second person did not consent last; empty when nobody objected
 * @param decidedBy the second person; null before
 */
public record Correction(
        String id,
        ElectionId election,
        State state,
        CandidateId candidate,
        Content content,
        String reason,
        String objection,
        String askedBy,
        String decidedBy) {

    /** The right facts, and what they change. */
    public record Content(Patch facts, List<FactChange> changes) {}

    /** How a correction stands. */
    public enum State {
        ASKED("等待第二人复核"),
        OBJECTED("复核未同意"),
        MADE("已更正"),
        DROPPED("已撤回");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
