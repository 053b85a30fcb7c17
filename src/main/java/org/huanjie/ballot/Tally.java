package org.huanjie.ballot;

import java.util.List;
import java.util.Optional;
import org.huanjie.answer.Finding;

/**
 * The result of one round of one ballot.
 *
 * @param elected those elected beyond doubt, most votes first, equal votes by code point
 * @param runOff who must be voted on again because their votes are equal for the last seats
 * @param openSeats the round's seats less those elected
 * @param findings what the minutes should say about the count
 */
public record Tally(
        Outcome outcome, List<String> elected, Optional<RunOff> runOff, int openSeats, List<Finding> findings) {

    /** How a round ends; the first that holds. */
    public enum Outcome {
        NO_QUORUM,
        VOID,
        RUN_OFF,
        FURTHER_ROUND,
        ELECTED
    }

    /**
     * @param seats how many of the tied can be elected
     * @param candidates the tied, by code point
     */
    public record RunOff(int seats, List<String> candidates) {}
}
