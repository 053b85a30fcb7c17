package org.huanjie.ballot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Scheme.Voting.TieRule;

/**
 * The result of one round of one ballot.
 *
 * @param elected those elected beyond doubt, most votes first, equal votes by strokes
 * @param runOff who must be voted on again because their votes are equal for the last seats
 * @param openSeats the round's seats less those elected
 * @param findings what the minutes should say about the count
 */
public record Tally(
        Outcome outcome, List<String> elected, Optional<RunOff> runOff, int openSeats, List<Finding> findings) {

    /** The same with some of the tied elected, as the presiding body settled it (E11). */
    public Tally settled(TieBreak by) {
        List<String> all = Stream.concat(elected.stream(), by.chosen().stream()).toList();
        String way = by.rule() == TieRule.LOT ? "抽签" : "党组织";
        Finding finding =
                new Finding("candidates", "再次投票仍相等，由" + way + "确定" + String.join("、", by.chosen()) + "当选", "E11");
        List<Finding> remarks =
                Stream.concat(findings.stream(), Stream.of(finding)).toList();
        return new Tally(Outcome.ELECTED, all, Optional.empty(), 0, remarks);
    }

    /** The same with more that the minutes should say. */
    public Tally noting(List<Finding> more) {
        return more.isEmpty()
                ? this
                : new Tally(
                        outcome,
                        elected,
                        runOff,
                        openSeats,
                        Stream.concat(findings.stream(), more.stream()).toList());
    }

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
     * @param candidates the tied, by strokes
     */
    public record RunOff(int seats, List<String> candidates) {}
}
