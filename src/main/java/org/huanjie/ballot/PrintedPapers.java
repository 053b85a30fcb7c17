package org.huanjie.ballot;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Round.Standing;
import org.huanjie.candidacy.CandidateReplaced;
import org.huanjie.candidacy.ListCompleted;
import org.huanjie.candidacy.PollingDay;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The papers of the first round follow the list of candidates as long as no meeting has opened (E3). */
@Component
class PrintedPapers implements PollingDay {

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

    @EventListener
    void replaced(CandidateReplaced event) {
        Standing next = new Standing(event.next(), event.name());
        for (Round round : unopened(event.election())) {
            List<Standing> standing = round.standing().stream()
                    .map(one -> one.candidate().equals(event.left()) ? next : one)
                    .toList();
            store.stand(round.with(standing));
        }
    }

    @EventListener
    void completed(ListCompleted event) {
        for (Round round : unopened(event.election())) {
            rounds.ballots(event.election(), round.electorate()).stream()
                    .filter(ballot -> ballot.id().equals(round.ballot()))
                    .forEach(ballot -> store.stand(round.with(rounds.standing(event.election(), ballot))));
        }
    }

    private List<Round> unopened(String election) {
        boolean opened =
                store.meetings(election).stream().anyMatch(meeting -> meeting.state() != Meeting.State.PLANNED);
        return opened ? List.of() : store.rounds(election);
    }
}
