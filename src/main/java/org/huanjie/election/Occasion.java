package org.huanjie.election;

import java.util.Map;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.KebabEnums;

/**
 * What an election is held for.
 *
 * @param origin the election whose vacant seats this one fills, or whose annulled result it repeats
 * @param seats how many seats of which posts are to be filled; empty when all are
 */
public record Occasion(Kind kind, Optional<ElectionId> origin, Map<PostId, Integer> seats) {

    /** The whole committee, or only its vacant seats until the end of the term (E22). */
    public enum Kind {
        REGULAR,
        BY_ELECTION;

        /** How it is called in answers. */
        public String id() {
            return KebabEnums.name(this);
        }
    }

    /** The term of the old committee is over. */
    public static final Occasion TERM_DUE = new Occasion(Kind.REGULAR, Optional.empty(), Map.of());

    /** The result of an election has been annulled (E21). */
    public static Occasion repeating(ElectionId annulled) {
        return new Occasion(Kind.REGULAR, Optional.of(annulled), Map.of());
    }

    /** Seats of a committee have become vacant (E22). */
    public static Occasion vacancyIn(ElectionId election, Map<PostId, Integer> seats) {
        return new Occasion(Kind.BY_ELECTION, Optional.of(election), Map.copyOf(seats));
    }

    public boolean byElection() {
        return kind == Kind.BY_ELECTION;
    }
}
