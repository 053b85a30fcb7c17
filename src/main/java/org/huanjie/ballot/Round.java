package org.huanjie.ballot;

import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Count.Kind;

/**
 * One round of one ballot. All ballots of an electorate that still have open seats are voted on together, under the same number.
 *
 * @param ballot the id of a ballot of the scheme
 * @param number from 1
 * @param seats how many are to be elected in this round
 * @param tally once all meetings are counted
 */
public record Round(
        String election,
        String electorate,
        String ballot,
        int number,
        Kind kind,
        int seats,
        List<Standing> standing,
        Optional<Tally> tally) {

    /**
     * Somebody on the paper.
     *
     * @param candidate the candidate's id
     * @param name as printed on the paper, different from all others on it
     */
    public record Standing(String candidate, String name) {}

    List<String> names() {
        return standing.stream().map(Standing::name).toList();
    }

    Round tallied(Tally result) {
        return new Round(election, electorate, ballot, number, kind, seats, standing, Optional.of(result));
    }
}
