package org.huanjie.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.Round.Standing;
import org.huanjie.ballot.RoundStore;
import org.huanjie.ballot.rules.MajorityRule;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ByStrokes;
import org.huanjie.meeting.RunnerUp;
import org.huanjie.meeting.RunnersUp;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.Voting.Majority;
import org.springframework.stereotype.Service;

/** The candidates without a seat, as the tallies leave them. */
@Service
class TalliedRunnersUp implements RunnersUp {

    private static final Comparator<RunnerUp> MOST_VOTES_FIRST =
            Comparator.comparing(RunnerUp::inFavour).reversed().thenComparing(RunnerUp::name, ByStrokes.ORDER);

    private final RoundStore store;
    private final Tallies tallies;
    private final Elections elections;
    private final Candidates candidates;

    TalliedRunnersUp(RoundStore store, Tallies tallies, Elections elections, Candidates candidates) {
        this.store = store;
        this.tallies = tallies;
        this.elections = elections;
        this.candidates = candidates;
    }

    @Override
    public List<RunnerUp> of(ElectionId election, PostId post) {
        Set<CandidateId> left = candidates.formal(election, List.of(post)).stream()
                .filter(candidate -> candidate.decision().withoutSeat())
                .map(Candidate::id)
                .collect(Collectors.toSet());
        Map<CandidateId, RunnerUp> last = new LinkedHashMap<>();
        for (Round round : store.rounds(election)) {
            if (round.tally().isPresent() && round.kind() != Kind.RUN_OFF && fills(election, round, post)) {
                votes(round).forEach(runner -> last.put(runner.candidate(), runner));
            }
        }
        List<RunnerUp> runners = new ArrayList<>(last.values());
        runners.removeIf(runner -> !left.contains(runner.candidate()));
        runners.sort(MOST_VOTES_FIRST);
        return runners;
    }

    private boolean fills(ElectionId election, Round round, PostId post) {
        Ballot ballot = elections.scheme(election).ballot(round.schemeBallot());
        return ballot.posts().contains(post);
    }

    private List<RunnerUp> votes(Round round) {
        Map<String, CandidateId> ids =
                round.standing().stream().collect(Collectors.toMap(Standing::name, Standing::candidate));
        Count count = tallies.result(round).count();
        Majority majority =
                elections.scheme(round.election()).voting().orElseThrow().majority();
        return count.candidates().stream()
                .filter(votes -> ids.containsKey(votes.name()) && votes.inFavour() > 0)
                .map(votes -> new RunnerUp(
                        ids.get(votes.name()),
                        votes.name(),
                        votes.inFavour(),
                        MajorityRule.met(majority, votes.inFavour(), count.present())))
                .toList();
    }
}
