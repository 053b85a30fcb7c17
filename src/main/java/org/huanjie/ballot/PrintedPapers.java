package org.huanjie.ballot;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ballot.Round.Standing;
import org.huanjie.candidacy.CandidateReplaced;
import org.huanjie.candidacy.ListCompleted;
import org.huanjie.candidacy.PollingDay;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The papers of the first round follow the list of candidates until they are handed out; a meeting without quorum hands out none (E3). */
@Component
class PrintedPapers implements PollingDay {

    private static final Set<Meeting.State> HANDED_OUT = Set.of(Meeting.State.OPEN, Meeting.State.COUNTED);

    private final BallotStore store;
    private final Rounds rounds;

    PrintedPapers(BallotStore store, Rounds rounds) {
        this.store = store;
        this.rounds = rounds;
    }

    @Override
    public Optional<LocalDate> of(String election) {
        return store.meetings(election).stream().map(Meeting::date).min(Comparator.naturalOrder());
    }

    @Override
    public boolean begun(String election) {
        return store.meetings(election).stream().map(Meeting::state).anyMatch(HANDED_OUT::contains);
    }

    @EventListener
    void replaced(CandidateReplaced event) {
        Standing next = new Standing(event.next(), event.name());
        for (Round round : undecided(event.election())) {
            List<Standing> standing = round.standing().stream()
                    .map(one -> one.candidate().equals(event.left()) ? next : one)
                    .toList();
            store.stand(round.with(standing));
        }
    }

    @EventListener
    void completed(ListCompleted event) {
        for (Round round : undecided(event.election())) {
            rounds.ballots(event.election(), round.electorate()).stream()
                    .filter(ballot -> ballot.id().equals(round.ballot()))
                    .forEach(ballot -> store.stand(round.with(rounds.standing(event.election(), ballot))));
        }
    }

    private List<Round> undecided(String election) {
        return begun(election) ? List.of() : store.rounds(election);
    }
}
