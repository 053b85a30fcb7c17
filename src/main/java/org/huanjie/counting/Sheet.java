package org.huanjie.counting;

import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Count;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.MeetingId;

/**
 * A count sheet of a meeting. It bears two signatures: of the one who recorded it and of another one who confirmed it.
 *
 * @param version from 1; a sheet that is sent back or void is followed by the next
 * @param reason why it was sent back, else empty
 */
public record Sheet(
        MeetingId meeting,
        int version,
        List<BallotCount> counts,
        State state,
        String recordedBy,
        Optional<String> signedBy,
        String reason) {

    /**
     * The count of one ballot, and what was decided on doubtful papers.
     *
     * @param noneIssued why nobody was given a paper although people came
     */
    public record BallotCount(BallotId ballot, Count count, List<Doubtful> doubtful, Optional<String> noneIssued) {

        public BallotCount {
            doubtful = doubtful == null ? List.of() : List.copyOf(doubtful);
            noneIssued = noneIssued == null ? Optional.empty() : noneIssued;
        }
    }

    /** VOID: signed, and at least one of its ballots had more papers back than given out, so that one is voted on again (E9). */
    public enum State {
        RECORDED,
        CONFIRMED,
        REJECTED,
        VOID
    }

    public Sheet {
        counts = List.copyOf(counts);
    }

    /** Whether its sound counts are final. */
    public boolean signed() {
        return signed(state);
    }

    static boolean signed(State any) {
        return any == State.CONFIRMED || any == State.VOID;
    }

    /** The counts that hold once it is signed. */
    public List<BallotCount> sound() {
        return counts.stream().filter(each -> !each.count().overfull()).toList();
    }

    Sheet concluded(State decided, String signer, String why) {
        return new Sheet(meeting, version, counts, decided, recordedBy, Optional.ofNullable(signer), why);
    }

    /** The ballots that must be voted on again. */
    List<BallotId> overfull() {
        return counts.stream()
                .filter(each -> each.count().overfull())
                .map(BallotCount::ballot)
                .toList();
    }
}
