package org.huanjie.meeting;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.Round.Standing;
import org.huanjie.ballot.RoundStore;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.MinutesAppended;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.PollingDay;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.succession.SuccessionMinutes.ListCompleted;
import org.huanjie.succession.SuccessionMinutes.Replaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The papers of the first round follow the list of candidates until they are handed out; a meeting without quorum hands out none (E3). */
@Component
public class PrintedPapers implements PollingDay {

    private final RoundStore store;
    private final MeetingStore meetings;
    private final Rounds rounds;
    private final Candidates candidates;

    public PrintedPapers(RoundStore store, MeetingStore meetings, Rounds rounds, Candidates candidates) {
        this.store = store;
        this.meetings = meetings;
        this.rounds = rounds;
        this.candidates = candidates;
    }

    @Override
    public Optional<LocalDate> of(ElectionId election) {
        return this.meetings.meetings(election).stream()
                .filter(meeting -> !meeting.awaitsAnotherDay())
                .map(Meeting::date)
                .min(Comparator.naturalOrder());
    }

    @Override
    public boolean unset(ElectionId election) {
        List<Meeting> meetings = this.meetings.meetings(election);
        return !meetings.isEmpty() && meetings.stream().allMatch(Meeting::awaitsAnotherDay);
    }

    @Override
    public boolean begun(ElectionId election) {
        return this.meetings.meetings(election).stream().anyMatch(Meeting::hasOpened);
    }

    /** A newcomer may share a name with somebody on the paper, so all names are printed again. */
    @EventListener
    public void replaced(MinutesAppended<Replaced> appended) {
        CandidateId left = appended.entry().leaver().orElseThrow();
        CandidateId next = appended.entry().candidate();
        for (Round round : undecided(appended.election())) {
            if (ids(round).contains(left)) {
                List<Candidate> people = ids(round).stream()
                        .map(id -> candidates.get(appended.election(), id.equals(left) ? next : id))
                        .toList();
                store.stand(round.with(Rounds.printed(people)));
            }
        }
    }

    /** A ballot of one list is printed anew; where meetings have papers of their own, those found since go onto the ones that lost somebody (G3). */
    @EventListener
    public void completed(MinutesAppended<ListCompleted> appended) {
        ElectionId election = appended.election();
        Map<Ballot, List<Round>> papers = new LinkedHashMap<>();
        for (Round round : undecided(election)) {
            rounds.ballots(election, round.electorate()).stream()
                    .filter(ballot -> ballot.id().equals(round.schemeBallot()))
                    .forEach(ballot -> papers.computeIfAbsent(ballot, none -> new ArrayList<>())
                            .add(round));
        }
        papers.forEach((ballot, own) -> complete(own, rounds.electable(election, ballot)));
    }

    private void complete(List<Round> papers, List<Candidate> electable) {
        Set<CandidateId> placed =
                papers.stream().flatMap(paper -> ids(paper).stream()).collect(Collectors.toSet());
        Deque<CandidateId> found = electable.stream()
                .map(Candidate::id)
                .filter(id -> !placed.contains(id))
                .collect(Collectors.toCollection(ArrayDeque::new));
        int more =
                Math.max(0, found.size() - papers.stream().mapToInt(this::lost).sum());
        for (Round paper : mostLostFirst(papers)) {
            Set<CandidateId> standing = new HashSet<>(ids(paper));
            for (int free = lost(paper) + more; free > 0 && !found.isEmpty(); free--) {
                standing.add(found.poll());
            }
            more = 0;
            store.stand(paper.with(Rounds.printed(electable.stream()
                    .filter(candidate -> standing.contains(candidate.id()))
                    .toList())));
        }
    }

    private List<Round> mostLostFirst(List<Round> papers) {
        return papers.stream()
                .sorted(Comparator.comparingInt(this::lost).reversed())
                .toList();
    }

    private int lost(Round paper) {
        return rounds.withdrawn(paper).size();
    }

    private static List<CandidateId> ids(Round round) {
        return round.standing().stream().map(Standing::candidate).toList();
    }

    private List<Round> undecided(ElectionId election) {
        return begun(election) ? List.of() : store.rounds(election);
    }
}
