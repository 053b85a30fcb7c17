package org.huanjie.ballot;

import java.util.Comparator;
import java.util.List;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.Electorate;

/** Papers stand in the order in which the scheme names them, never in that of their ids. */
public final class SchemeOrder {

    private SchemeOrder() {}

    public static Comparator<Round> of(Scheme scheme) {
        List<ElectorateId> electorates =
                scheme.electorates().stream().map(Electorate::id).toList();
        List<BallotId> ballots = scheme.ballots().stream().map(Ballot::id).toList();
        return Comparator.comparingInt((Round round) -> electorates.indexOf(round.electorate()))
                .thenComparingInt(Round::number)
                .thenComparingInt(round -> ballots.indexOf(round.schemeBallot()))
                .thenComparingInt(round -> round.joint() ? 0 : round.position());
    }
}
