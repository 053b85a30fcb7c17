package org.huanjie.result;

import java.util.List;
import org.huanjie.roster.Candidate;
import org.huanjie.scheme.Scheme.Post;

/**
 * The vacant seats of a post.
 *
 * @param next who comes next, best first; empty where the scheme has no such rule, or nobody comes next beyond doubt
 * @param left how many formal candidates of the post have no seat
 * @param tied those of the next who are equal for the last of the seats; none of them comes before the others (E11)
 * @param tie what settles such a tie
 */
public record ResultVacancy(Post post, int seats, List<Candidate> next, int left, List<Candidate> tied, Tie tie) {

    /** What settles a tie, as the scheme says. */
    public enum Tie {
        VOTE_AGAIN("须就其中再次投票"),
        LOT("须抽签确定"),
        PARTY_DECISION("须由党组织确定");

        private final String title;

        Tie(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** People who are next in line beyond doubt. */
    List<Candidate> sure() {
        return next.stream()
                .takeWhile(candidate -> !tied.contains(candidate))
                .limit(seats)
                .toList();
    }

    /** How many of the tied can have a seat. */
    public int seatsOfTied() {
        return tied.isEmpty() ? 0 : seats - sure().size();
    }

    /** Whether the next take their seats only once people have voted again. */
    boolean votedAgain() {
        return !tied.isEmpty() && tie == Tie.VOTE_AGAIN;
    }
}
