package org.huanjie.ballot;

import java.util.List;

/**
 * What is voted on in a round of one ballot.
 *
 * @param candidates names on the paper, by code point
 */
public record NextRound(Count.Kind kind, int seats, List<String> candidates) {

    /** A vote between as many people as seats; it is never begun without a decision (E2). */
    public boolean withoutChoice() {
        return candidates.size() <= seats;
    }
}
