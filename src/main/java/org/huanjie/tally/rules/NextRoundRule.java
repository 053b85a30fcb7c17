package org.huanjie.tally.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ballot.NextRound;
import org.huanjie.ballot.Tally;
import org.huanjie.scheme.Scheme.Surplus;

/**
 * Who stands in the round after this one: the tied (E11), or the best losers for the seats still open, with the surplus the scheme asks (E12).
 * They stand in the order of their votes, equals by strokes.
 * A loser who was only written in does not stand, as nobody has looked into the person's qualification (E13).
 */
public final class NextRoundRule {

    private NextRoundRule() {}

    /**
     * @param surplus as the scheme asks for candidates; without one all losers stand
     * @return nothing when no seat is open, or nobody is left to stand
     */
    public static Optional<NextRound> after(Count count, Tally tally, Optional<Surplus> surplus) {
        if (tally.runOff().isPresent()) {
            Tally.RunOff runOff = tally.runOff().get();
            return Optional.of(new NextRound(Kind.RUN_OFF, runOff.seats(), runOff.candidates(), runOff.seats() + 1));
        }
        List<Votes> losers = losers(count, tally);
        if (tally.openSeats() == 0 || losers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NextRound(
                Kind.FURTHER,
                tally.openSeats(),
                best(losers, standing(tally.openSeats(), surplus, losers.size())).stream()
                        .map(Votes::name)
                        .toList(),
                required(tally.openSeats(), surplus)));
    }

    private static List<Votes> losers(Count count, Tally tally) {
        Set<String> elected = new HashSet<>(tally.elected());
        return count.candidates().stream()
                .filter(votes -> !votes.writeIn() && !elected.contains(votes.name()))
                .sorted(TallyRule.MOST_VOTES_FIRST)
                .toList();
    }

    /** Those equal to the last that is taken are taken too. */
    private static List<Votes> best(List<Votes> losers, int standing) {
        int least = losers.get(standing - 1).inFavour();
        return losers.stream().filter(votes -> votes.inFavour() >= least).toList();
    }

    private static int standing(int seats, Optional<Surplus> surplus, int losers) {
        return surplus.isPresent() ? Math.min(losers, required(seats, surplus)) : losers;
    }

    /** With the surplus, and always more than seats. */
    private static int required(int seats, Optional<Surplus> surplus) {
        return seats + surplus.map(asked -> more(seats, asked.percent())).orElse(1);
    }

    private static int more(int seats, int percent) {
        return Math.max(1, (seats * percent + 99) / 100);
    }
}
