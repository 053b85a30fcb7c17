package org.huanjie.ballot;

import java.util.List;

/**
 * What is voted on in a round of one ballot.
 *
 * @param candidates names on the paper, most votes first, equals by strokes
 * @param required how many must stand for the surplus that the scheme asks
 */
public record NextRound(Count.Kind kind, int seats, List<String> candidates, int required) {

    /** Fewer stand than must; such a round is never begun without a decision (E2). */
    public boolean tooFew() {
        return candidates.size() < required;
    }

    /** A vote between as many people as seats. */
    public boolean withoutChoice() {
        return candidates.size() <= seats;
    }
}
