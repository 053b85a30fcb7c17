package org.huanjie.ballot;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was counted for one ballot in one round: at one meeting, or at all meetings together. Every figure is a number of people or of ballot papers.
 *
 * @param seats how many are to be elected in this round
 * @param entitled those with the right to vote who were due
 * @param present those of them who came
 */
public record Count(
        Kind kind,
        int seats,
        int entitled,
        int present,
        int issued,
        int returned,
        int invalid,
        List<Votes> candidates) {

    /** Why the round is held. */
    public enum Kind {
        FIRST("首轮选举"),
        RUN_OFF("得票相等再选"),
        FURTHER("缺额另选");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * The votes on one person.
     *
     * @param writeIn whether voters wrote the name in; nobody votes against a name that others wrote
     */
    public record Votes(String name, int inFavour, int against, int abstain, boolean writeIn) {

        public long total() {
            return (long) inFavour + against + abstain;
        }

        private Votes plus(Votes other) {
            return new Votes(
                    name,
                    Math.addExact(inFavour, other.inFavour),
                    Math.addExact(against, other.against),
                    Math.addExact(abstain, other.abstain),
                    writeIn && other.writeIn);
        }
    }

    public Count {
        candidates = List.copyOf(candidates);
    }

    /** More papers came back than were given out: the vote does not count and is held again (E9). */
    public boolean overfull() {
        return returned > issued;
    }

    /** Number of ballot papers not returned; this does not invalidate the vote (E10). */
    public int missing() {
        return Math.max(0, issued - returned);
    }

    public long valid() {
        return (long) returned - invalid;
    }

    /**
     * The joint count of many meetings for one ballot (G3): every figure is the sum.
     *
     * @param counts of the same kind and number of seats, at least one
     */
    public static Count joint(Collection<Count> counts) {
        return counts.stream().reduce(Count::plus).orElseThrow();
    }

    /** The same figures without some of the rows. */
    public Count without(List<Votes> rows) {
        List<Votes> left =
                candidates.stream().filter(row -> !rows.contains(row)).toList();
        return new Count(kind, seats, entitled, present, issued, returned, invalid, left);
    }

    private Count plus(Count other) {
        Map<String, Votes> votes = new LinkedHashMap<>();
        candidates.forEach(row -> votes.put(row.name(), row));
        other.candidates.forEach(row -> votes.merge(row.name(), row, Votes::plus));
        return new Count(
                kind,
                seats,
                Math.addExact(entitled, other.entitled),
                Math.addExact(present, other.present),
                Math.addExact(issued, other.issued),
                Math.addExact(returned, other.returned),
                Math.addExact(invalid, other.invalid),
                List.copyOf(votes.values()));
    }
}
