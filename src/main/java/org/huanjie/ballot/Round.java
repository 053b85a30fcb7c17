package org.huanjie.ballot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.rules.PrintedNames;

/**
 * One round of one ballot. All ballots of an electorate that still have open seats are voted on together, under the same number.
 *
 * @param ballot the id of a ballot of the scheme; where a meeting fills seats of its own, {@code ballot@position} (G3)
 * @param number from 1
 * @param seats how many are to be elected in this round
 * @param tally once all meetings are counted
 * @param tieBreak how a tie was settled that run-offs had not (E11)
 * @param waiting whether its open seats wait for a decision until others have voted again (E11, E12)
 */
public record Round(
        ElectionId election,
        ElectorateId electorate,
        BallotId ballot,
        int number,
        Kind kind,
        int seats,
        List<Standing> standing,
        Optional<Tally> tally,
        Optional<TieBreak> tieBreak,
        boolean waiting) {

    private static final String AT = "@";

    /**
     * Somebody on the paper.
     *
     * @param name as printed on the paper, different from all others on it
     */
    public record Standing(CandidateId candidate, String name) {}

    public static Round begun(
            ElectionId election,
            ElectorateId electorate,
            BallotId ballot,
            int number,
            Kind kind,
            int seats,
            List<Standing> standing) {
        return new Round(
                election, electorate, ballot, number, kind, seats, standing, Optional.empty(), Optional.empty(), false);
    }

    /** The paper of a meeting that fills seats of its own (G3). */
    public static BallotId paper(BallotId ballot, int position) {
        return new BallotId(ballot + AT + position);
    }

    /** The ballot of the scheme. */
    public BallotId schemeBallot() {
        return joint()
                ? ballot
                : new BallotId(ballot.value().substring(0, ballot.value().indexOf(AT)));
    }

    /** Whether all meetings of the electorate vote on it together. */
    public boolean joint() {
        return !ballot.value().contains(AT);
    }

    /** The place among the electorate's meetings of the one that votes on it. */
    int position() {
        return Integer.parseInt(ballot.value().substring(ballot.value().indexOf(AT) + 1));
    }

    /** Whether the meeting at this place votes on it. */
    public boolean votedAt(int meetingPosition) {
        return joint() || position() == meetingPosition;
    }

    public List<String> names() {
        return standing.stream().map(Standing::name).toList();
    }

    public boolean has(Candidate candidate) {
        return standing.stream().anyMatch(one -> one.candidate().equals(candidate.id()));
    }

    /** The id of the candidate who is printed so. */
    public CandidateId candidate(String printed) {
        return standing.stream()
                .filter(one -> one.name().equals(printed))
                .map(Standing::candidate)
                .findFirst()
                .orElseThrow();
    }

    public PrintedNames printed() {
        return PrintedNames.asPrinted(standing.stream().collect(Collectors.toMap(Standing::candidate, Standing::name)));
    }

    public Round with(List<Standing> people) {
        return new Round(election, electorate, ballot, number, kind, seats, people, tally, tieBreak, waiting);
    }

    public Round tallied(Tally result) {
        return new Round(
                election, electorate, ballot, number, kind, seats, standing, Optional.of(result), tieBreak, waiting);
    }

    public Round settled(TieBreak by) {
        return new Round(election, electorate, ballot, number, kind, seats, standing, tally, Optional.of(by), waiting);
    }

    public Round waitingForDecision() {
        return new Round(election, electorate, ballot, number, kind, seats, standing, tally, tieBreak, true);
    }

    public Round decided() {
        return new Round(election, electorate, ballot, number, kind, seats, standing, tally, tieBreak, false);
    }
}
