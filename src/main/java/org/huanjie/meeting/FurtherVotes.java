package org.huanjie.meeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.RoundStore;
import org.huanjie.clause.Citations;
import org.huanjie.congress.Delegates;
import org.huanjie.congress.Delegation;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ByStrokes;
import org.huanjie.review.Fitness;
import org.huanjie.review.Unfit;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Electable;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.Electorate;
import org.huanjie.scheme.Scheme.Plenum;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes after the first one: of people elected before (UC-6), and again on seats that fell vacant afterwards (E15, E17). */
@Service
public class FurtherVotes {

    private final RoundStore store;
    private final MeetingStore meetings;
    private final Rounds rounds;
    private final RunnersUp runnersUp;
    private final Elections elections;
    private final Candidates candidates;
    private final Fitness fitness;
    private final Delegation delegation;
    private final Electable electable;

    public FurtherVotes(
            RoundStore store,
            MeetingStore meetings,
            Rounds rounds,
            RunnersUp runnersUp,
            Elections elections,
            Candidates candidates,
            Fitness fitness,
            Delegation delegation,
            Electable electable) {
        this.store = store;
        this.meetings = meetings;
        this.rounds = rounds;
        this.runnersUp = runnersUp;
        this.elections = elections;
        this.candidates = candidates;
        this.fitness = fitness;
        this.delegation = delegation;
        this.electable = electable;
    }

    /** Calls another vote on the vacant seats of these posts. Who stands is settled when its meetings are planned. */
    @Transactional
    public void call(ElectionId election, Collection<PostId> posts) {
        call(election, posts, Map.of());
    }

    /**
     * Calls another vote on the vacant seats of posts.
     *
     * @param posts for which all without a seat stand
     * @param tied for which only these stand, because their votes are equal (E11), by post
     */
    @Transactional
    public void call(ElectionId election, Collection<PostId> posts, Map<PostId, List<Candidate>> tied) {
        List<Round> held = store.rounds(election);
        for (Ballot ballot :
                candidates.filled(election, elections.scheme(election)).ballots()) {
            int vacant = vacant(election, ballot);
            List<Candidate> equal = ballot.posts().stream()
                    .flatMap(post -> tied.getOrDefault(post, List.of()).stream())
                    .toList();
            boolean again = ballot.posts().stream().anyMatch(posts::contains);
            if (vacant > 0 && (again || !equal.isEmpty())) {
                store.add(Round.begun(
                        election,
                        ballot.electors(),
                        ballot.id(),
                        lastOf(held, ballot.electors()) + 1,
                        again ? Kind.FURTHER : Kind.RUN_OFF,
                        vacant,
                        again ? List.of() : Rounds.printed(equal)));
            }
        }
    }

    private int vacant(ElectionId election, Ballot ballot) {
        return ballot.seats() - elected(election, Set.copyOf(ballot.posts()));
    }

    private static int lastOf(List<Round> held, ElectorateId electorate) {
        return held.stream()
                .filter(round -> round.electorate().equals(electorate))
                .mapToInt(Round::number)
                .max()
                .orElse(0);
    }

    /** The electorates whose meetings are to be planned now: those called again, else those whose turn it is. */
    public List<Electorate> toPlan(ElectionId election) {
        if (first(election)) {
            return store.rounds(election).isEmpty() ? firstOf(election) : List.of();
        }
        List<Round> called = called(election);
        return called.isEmpty() ? nextPlenum(election) : calledNow(election, called);
    }

    /** Of those called again, first all who elect from the people at large, then one plenum after the other, for it consists of those elected before (UC-6). */
    private List<Electorate> calledNow(ElectionId election, List<Round> called) {
        Scheme scheme = elections.scheme(election);
        List<Electorate> all = only(scheme.electorates(), called);
        List<Electorate> electing =
                all.stream().filter(each -> scheme.plenum(each.id()).isEmpty()).toList();
        return electing.isEmpty() ? firstPlenum(scheme, all) : electing;
    }

    private static List<Electorate> firstPlenum(Scheme scheme, List<Electorate> called) {
        return scheme.plenums().stream()
                .flatMap(plenum -> called.stream().filter(each -> each.id().equals(plenum.electorate())))
                .limit(1)
                .toList();
    }

    /** Whether others vote once the present votes are settled, such as the new committee (UC-6). */
    public boolean more(ElectionId election) {
        return !elections.scheme(election).plenums().isEmpty()
                && !toPlan(election).isEmpty();
    }

    /** The first plenum that has not met. */
    private List<Electorate> nextPlenum(ElectionId election) {
        Scheme scheme = elections.scheme(election);
        if (scheme.plenums().isEmpty()) {
            return List.of();
        }
        Set<ElectorateId> met =
                store.rounds(election).stream().map(Round::electorate).collect(Collectors.toSet());
        return scheme.plenums().stream()
                .map(Plenum::electorate)
                .filter(electorate -> !met.contains(electorate))
                .limit(1)
                .flatMap(electorate ->
                        scheme.electorates().stream().filter(each -> each.id().equals(electorate)))
                .toList();
    }

    /**
     * How many may vote, where that follows from what went before: delegates with their credentials, or people elected (UC-6). In a by-election those
     * who serve vote as well, whom another election brought.
     */
    Optional<Integer> voters(ElectionId election, ElectorateId electorate) {
        Scheme scheme = elections.scheme(election);
        boolean congress = scheme.congress()
                .filter(each -> each.electorate().equals(electorate))
                .isPresent();
        return congress
                ? delegation.delegates(election).map(Delegates::count)
                : scheme.plenum(electorate)
                        .map(plenum -> elected(election, plenum.members()) + electable.voters(election, plenum));
    }

    private int elected(ElectionId election, Set<PostId> posts) {
        return (int) candidates.formal(election, posts).stream()
                .filter(candidate -> candidate.decision() == Progress.ELECTED)
                .count();
    }

    /** The electorates that vote now. */
    public List<ElectorateId> voting(ElectionId election) {
        List<Electorate> all = elections.scheme(election).electorates();
        List<Electorate> now = first(election)
                ? firstOf(election)
                : only(
                        all,
                        store.rounds(election).stream()
                                .filter(round -> round.tally().isEmpty() && !waits(round))
                                .toList());
        return now.stream().map(Electorate::id).toList();
    }

    /** The electorates of the first vote, in a by-election perhaps a plenum; none once somebody has been elected or has lost. */
    List<Electorate> firstOf(ElectionId election) {
        if (!first(election)) {
            return List.of();
        }
        Scheme scheme = elections.scheme(election);
        List<Electorate> electing = scheme.electorates().stream()
                .filter(each -> scheme.plenum(each.id()).isEmpty())
                .toList();
        return electing.isEmpty() ? scheme.electorates().stream().limit(1).toList() : electing;
    }

    /** Nobody has been elected or lost yet; who lost may stand again since. */
    private boolean first(ElectionId election) {
        return candidates.of(election).stream()
                        .map(Candidate::decision)
                        .noneMatch(progress -> progress.settled() && progress != Progress.DECIDED)
                && store.rounds(election).stream()
                        .allMatch(round -> round.tally().isEmpty());
    }

    private static List<Electorate> only(List<Electorate> all, List<Round> rounds) {
        Set<ElectorateId> named = rounds.stream().map(Round::electorate).collect(Collectors.toSet());
        return all.stream().filter(each -> named.contains(each.id())).toList();
    }

    /** Rounds that are called and have no meetings yet. */
    List<Round> called(ElectionId election) {
        return store.rounds(election).stream().filter(this::waits).toList();
    }

    /** Whether the meetings of a round that was called are yet to be planned. */
    private boolean waits(Round round) {
        return round.tally().isEmpty()
                && meetings.meetings(round.election(), round.electorate(), round.number())
                        .isEmpty();
    }

    /**
     * Those without a seat from whom the electorate may choose stand in the rounds that were called, unless they are not eligible any more; who lost before
     * is a candidate again (E15, E17).
     */
    void begin(List<Round> called, String actor) {
        for (Round round : called) {
            Ballot ballot = elections.scheme(round.election()).ballot(round.schemeBallot());
            List<Candidate> open = rounds.electable(round.election(), ballot).stream()
                    .filter(candidate -> candidate.decision().withoutSeat())
                    .filter(candidate -> round.kind() != Kind.RUN_OFF || round.has(candidate))
                    .toList();
            List<Unfit> barred = barred(round.election(), open);
            List<Candidate> standing = open.stream()
                    .filter(candidate -> barred.stream().noneMatch(unfit -> unfit.is(candidate)))
                    .sorted(mostVotesFirst(round.election(), ballot))
                    .toList();
            rounds.resume(round, standing, Unfit.words(barred), actor);
            standAgain(round.election(), ballot, standing);
        }
    }

    private List<Unfit> barred(ElectionId election, List<Candidate> open) {
        return fitness.barred(election, Progress::withoutSeat).stream()
                .filter(unfit -> open.stream().anyMatch(unfit::is))
                .toList();
    }

    /** By the votes of the round before; who had none, or was not voted on, comes last, and equals stand by strokes. */
    private Comparator<Candidate> mostVotesFirst(ElectionId election, Ballot ballot) {
        Map<CandidateId, Integer> votes = ballot.posts().stream()
                .flatMap(post -> runnersUp.of(election, post).stream())
                .collect(Collectors.toMap(RunnerUp::candidate, RunnerUp::inFavour));
        return Comparator.comparing((Candidate candidate) -> -votes.getOrDefault(candidate.id(), 0))
                .thenComparing(Candidate::name, ByStrokes.ORDER);
    }

    private void standAgain(ElectionId election, Ballot ballot, List<Candidate> standing) {
        List<CandidateId> losers = standing.stream()
                .filter(candidate -> candidate.decision() == Progress.NOT_ELECTED)
                .map(Candidate::id)
                .toList();
        if (!losers.isEmpty()) {
            candidates.standAgain(
                    election, losers, Citations.shipped().cited("再次列为候选人，参加“" + ballot.name() + "”的再次选举", "E15、E17"));
        }
    }
}
