package org.huanjie.tally;

import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.RoundStore;
import org.huanjie.ballot.SchemeOrder;
import org.huanjie.ballot.Tally;
import org.huanjie.election.ElectionPart;
import org.huanjie.election.Elections;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.input.KebabEnums;
import org.springframework.stereotype.Component;

/** An election's ballots, round by round. */
@Component
class BallotsPart implements ElectionPart {

    private final RoundStore store;
    private final Elections elections;

    BallotsPart(RoundStore store, Elections elections) {
        this.store = store;
        this.elections = elections;
    }

    public record Shown(
            BallotId id,
            ElectorateId electorate,
            int round,
            String kind,
            int seats,
            List<String> candidates,
            List<Round.Standing> standing,
            Optional<Tally> tally) {}

    @Override
    public String name() {
        return "ballots";
    }

    @Override
    public List<Shown> of(ElectionId election) {
        return store.rounds(election).stream()
                .sorted(SchemeOrder.of(elections.scheme(election)))
                .map(round -> new Shown(
                        round.ballot(),
                        round.electorate(),
                        round.number(),
                        KebabEnums.name(round.kind()),
                        round.seats(),
                        round.names(),
                        round.standing(),
                        round.tally()))
                .toList();
    }
}
