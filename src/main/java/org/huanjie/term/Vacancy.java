package org.huanjie.term;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.selection.Naming;
import org.huanjie.term.MemberDeparture.Cause;
import org.huanjie.term.Replacement.Way;

/**
 * Members who leave a committee together, and how their seats are filled (E22).
 *
 * @param term the election whose committee they leave
 * @param proposal whom the body proposes for an appointment
 * @param outcome how it ended, in Chinese; empty while it is open
 */
public record Vacancy(
        String id,
        ElectionId term,
        List<Leaver> leavers,
        State state,
        Optional<Way> way,
        Optional<Naming> proposal,
        String outcome,
        String reportedBy) {

    /** @param leaves ISO date */
    public record Leaver(
            String office, String name, PostId post, String postName, Cause cause, String leaves, String reason) {}

    /** How a case stands. */
    public enum State {
        REPORTED("等待党组织确认"),
        CONFIRMED("等待补缺"),
        CLOSED("已办结");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How many seats of which posts are vacant. */
    public Map<PostId, Integer> seats() {
        return leavers.stream().collect(Collectors.toMap(Leaver::post, leaver -> 1, Integer::sum));
    }
}
