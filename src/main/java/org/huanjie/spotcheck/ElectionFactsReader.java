package org.huanjie.spotcheck;

import java.util.List;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.huanjie.tally.TallyMinutes.RoundTallied;
import org.springframework.stereotype.Component;

/** Reads from an election's own record what callers ask about. */
@Component
class ElectionFactsReader {

    private static final PostId SECRETARY = new PostId("secretary");

    private final ChainedMinutes minutes;
    private final Committee committee;

    ElectionFactsReader(ChainedMinutes minutes, Committee committee) {
        this.minutes = minutes;
        this.committee = committee;
    }

    ElectionFacts of(ElectionId election) {
        List<RoundTallied> rounds = minutes.entries(election, RoundTallied.class);
        return new ElectionFacts(
                rounds.stream().map(round -> round.count().present()).toList(),
                rounds.stream().map(round -> round.count().issued()).toList(),
                committee.seats(election).stream()
                        .filter(seat -> seat.post().equals(SECRETARY))
                        .map(Seat::name)
                        .toList());
    }
}
