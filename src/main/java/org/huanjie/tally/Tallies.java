package org.huanjie.tally;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ballot.NextRound;
import org.huanjie.ballot.Round;
import org.huanjie.ballot.Round.Standing;
import org.huanjie.ballot.RoundStore;
import org.huanjie.ballot.Tally;
import org.huanjie.ballot.TieBreak;
import org.huanjie.ballot.WrittenIn;
import org.huanjie.clause.Citations;
import org.huanjie.counting.Sheet;
import org.huanjie.counting.SheetStore;
import org.huanjie.election.Elections;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.meeting.Meeting;
import org.huanjie.meeting.MeetingMinutes.Sitting;
import org.huanjie.meeting.MeetingMinutes.Vote;
import org.huanjie.meeting.MeetingStore;
import org.huanjie.meeting.Rounds;
import org.huanjie.minutes.Minutes;
import org.huanjie.person.PersonKey;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Voting;
import org.huanjie.scheme.Scheme.Voting.Tie;
import org.huanjie.scheme.Scheme.Voting.TieRule;
import org.huanjie.tally.OpenSeats.Decision;
import org.huanjie.tally.TallyMinutes.MeetingsReconvened;
import org.huanjie.tally.TallyMinutes.OpenSeatsDecided;
import org.huanjie.tally.TallyMinutes.RoundTallied;
import org.huanjie.tally.TallyMinutes.TieSettled;
import org.huanjie.tally.rules.NextRoundRule;
import org.huanjie.tally.rules.SeatsPerPostRule;
import org.huanjie.tally.rules.TallyRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tallies what all meetings of an electorate counted together (G3), and says how it goes on. */
@Service
public class Tallies {

    private final RoundStore store;
    private final MeetingStore meetings;
    private final SheetStore sheets;
    private final Rounds rounds;
    private final Elections elections;
    private final Candidates candidates;
    private final Minutes minutes;
    private final Clock clock;

    Tallies(
            RoundStore store,
            MeetingStore meetings,
            SheetStore sheets,
            Rounds rounds,
            Elections elections,
            Candidates candidates,
            Minutes minutes,
            Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.sheets = sheets;
        this.rounds = rounds;
        this.elections = elections;
        this.candidates = candidates;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** How an electorate goes on after a round. */
    public enum Outcome {
        /** Every seat is filled. */
        SETTLED,
        /** People written in must be reviewed before anything is concluded (E13). */
        WRITE_INS,
        /** A tie that run-offs have not settled goes to the presiding body (E11). */
        TIED,
        /** The next round is begun. */
        AGAIN,
        /** The party committee decides on the open seats. */
        UNDECIDED
    }

    /** Tallies the present round of an electorate, tells candidates, and begins the next round where one is to follow without a decision. */
    @Transactional
    public Outcome tally(ElectionId election, ElectorateId electorate) {
        List<Result> results =
                rounds.current(election, electorate).stream().map(this::result).toList();
        if (results.stream().anyMatch(result -> !awaited(result).isEmpty())) {
            return Outcome.WRITE_INS;
        }
        if (results.stream().anyMatch(this::tiedForGood)) {
            return Outcome.TIED;
        }
        List<Result> waiting = waiting(election, electorate);
        waiting.stream().filter(Tallies::electsOthers).forEach(this::conclude);
        results.forEach(this::conclude);
        return goOn(Stream.concat(waiting.stream(), results.stream())
                .filter(Result::open)
                .toList());
    }

    /** The tied vote again before anybody decides on the seats of other papers, which wait until then (E11, E12). */
    private Outcome goOn(List<Result> open) {
        if (open.isEmpty()) {
            return Outcome.SETTLED;
        }
        Map<Boolean, List<Result>> undecided = open.stream().collect(Collectors.partitioningBy(this::needsDecision));
        List<Result> again = undecided.get(false);
        if (!undecided.get(true).isEmpty() && again.stream().noneMatch(Result::tied)) {
            return Outcome.UNDECIDED;
        }
        undecided.get(true).forEach(result -> store.keepWaiting(result.round().waitingForDecision()));
        begin(again, Minutes.SYSTEM);
        return Outcome.AGAIN;
    }

    /** What earlier rounds left open and nobody has decided on, because others voted again first. */
    private List<Result> waiting(ElectionId election, ElectorateId electorate) {
        return rounds.ofElectorate(election, electorate).stream()
                .filter(Round::waiting)
                .map(this::result)
                .toList();
    }

    /** Somebody written in who would be elected, or is tied for a seat, and is not reviewed yet. */
    record Awaited(BallotId ballot, String ballotName, List<PostId> posts, String name, int inFavour) {

        boolean is(WriteInReview.Row row) {
            return ballot.equals(row.ballot()) && PersonKey.sameName(name, row.name());
        }
    }

    /** Whom the review panel must look into before the present round can be concluded (E13). */
    List<Awaited> awaited(ElectionId election, ElectorateId electorate) {
        return rounds.current(election, electorate).stream()
                .flatMap(round -> awaited(result(round)).stream())
                .toList();
    }

    private List<Awaited> awaited(Result result) {
        Round round = result.round();
        Map<String, CandidateId> known = ids(round);
        Set<String> chosen = new HashSet<>(result.tally().elected());
        result.tally().runOff().ifPresent(runOff -> chosen.addAll(runOff.candidates()));
        return result.count().candidates().stream()
                .filter(votes -> chosen.contains(votes.name()) && !known.containsKey(votes.name()))
                .map(votes -> new Awaited(
                        round.ballot(),
                        rounds.ballotName(round),
                        rounds.ballot(round).posts(),
                        votes.name(),
                        votes.inFavour()))
                .toList();
    }

    /** Ids of everybody on the paper and of the qualified who were written in, by name. */
    private Map<String, CandidateId> ids(Round round) {
        Map<String, CandidateId> ids = new LinkedHashMap<>();
        writtenIn(round).forEach(each -> each.candidate().ifPresent(id -> ids.put(each.name(), id)));
        round.standing().forEach(standing -> ids.put(standing.name(), standing.candidate()));
        return ids;
    }

    private List<WrittenIn> writtenIn(Round round) {
        return store.writtenIn(round.election()).stream()
                .filter(each -> each.ballot().equals(round.ballot()))
                .toList();
    }

    /** What a round came to. */
    record Result(Round round, Count count, Tally tally, Optional<NextRound> next) {

        private boolean open() {
            return tally.openSeats() > 0;
        }

        boolean tied() {
            return tally.runOff().isPresent();
        }
    }

    /** From the signed sheets of all meetings; who has withdrawn since, or was written in and is not qualified, is left out. */
    Result result(Round round) {
        Scheme scheme = elections.scheme(round.election());
        Count whole = Count.joint(counts(round));
        List<Votes> leftOut = leftOut(whole, round);
        Count joint = whole.without(leftOut);
        Voting rules = scheme.voting().orElseThrow();
        Tally tally = settled(TallyRule.of(joint, rules.quorum(), rules.majority()), round)
                .noting(leftOut.stream().map(Tallies::leftOut).toList());
        if (rounds.ballot(round).posts().size() > 1) {
            return severalPosts(round, joint, tally);
        }
        return new Result(round, joint, tally, NextRoundRule.after(joint, tally, scheme.surplus()));
    }

    /** Under a scheme that still has several posts on one paper. */
    private Result severalPosts(Round round, Count count, Tally pooled) {
        Map<String, CandidateId> ids = ids(round);
        Map<String, PostId> posts = new LinkedHashMap<>();
        ids.forEach((name, id) ->
                posts.put(name, candidates.get(round.election(), id).post()));
        Set<CandidateId> elected = pooled.elected().stream().map(ids::get).collect(Collectors.toSet());
        Map<PostId, Integer> seats = new LinkedHashMap<>();
        for (PostId post : rounds.ballot(round).posts()) {
            long taken = rounds.formal(round).stream()
                    .filter(candidate -> candidate.decision() == Progress.ELECTED)
                    .filter(candidate -> candidate.post().equals(post) && !elected.contains(candidate.id()))
                    .count();
            seats.put(post, filled(round).post(post).seats() - (int) taken);
        }
        Tally tally = SeatsPerPostRule.within(pooled, count, posts, seats);
        tally.elected().stream()
                .map(posts::get)
                .filter(Objects::nonNull)
                .forEach(post -> seats.merge(post, -1, Integer::sum));
        Count open = count.without(count.candidates().stream()
                .filter(votes -> seats.getOrDefault(posts.get(votes.name()), 1) <= 0)
                .toList());
        return new Result(
                round,
                count,
                tally,
                NextRoundRule.after(open, tally, filled(round).surplus()));
    }

    private Scheme filled(Round round) {
        return candidates.filled(round.election(), elections.scheme(round.election()));
    }

    private static Tally settled(Tally tally, Round round) {
        Optional<TieBreak> by = round.tieBreak().filter(one -> tally.runOff()
                .filter(tied -> tied.candidates().containsAll(one.chosen()))
                .isPresent());
        return by.map(tally::settled).orElse(tally);
    }

    /** The ties of an electorate's present round that run-offs have not settled as often as the scheme asks (E11). */
    List<Result> ties(ElectionId election, ElectorateId electorate) {
        return rounds.current(election, electorate).stream()
                .map(this::result)
                .filter(this::tiedForGood)
                .toList();
    }

    private boolean tiedForGood(Result result) {
        return result.tied()
                && tie(result.round())
                        .filter(tie -> runOffs(result.round()) >= tie.runOffs())
                        .isPresent();
    }

    private Optional<Tie> tie(Round round) {
        return elections.scheme(round.election()).voting().flatMap(Voting::tie);
    }

    /** Whether a lot settles ties that run-offs have not, or else the party committee (E11). */
    public boolean tieByLot(ElectionId election) {
        return elections
                        .scheme(election)
                        .voting()
                        .flatMap(Voting::tie)
                        .orElseThrow()
                        .then()
                == TieRule.LOT;
    }

    /** How many run-offs have come one after the other, this round included. */
    private long runOffs(Round round) {
        List<Kind> kinds = new ArrayList<>(store.rounds(round.election()).stream()
                .filter(each -> each.ballot().equals(round.ballot()))
                .map(Round::kind)
                .toList());
        Collections.reverse(kinds);
        return kinds.stream().takeWhile(Kind.RUN_OFF::equals).count();
    }

    /**
     * Keeps how the presiding body settled the ties of an electorate's present round.
     *
     * @param by for every tied ballot
     */
    void settleTies(ElectionId election, Map<Result, TieBreak> by, String actor) {
        by.forEach((result, tieBreak) -> {
            store.keepTieBreak(result.round().settled(tieBreak));
            minutes.append(
                    election,
                    actor,
                    "E11",
                    new TieSettled(
                            Vote.of(result.round()), result.tally().runOff().orElseThrow(), result.count(), tieBreak));
        });
    }

    private List<Count> counts(Round round) {
        return rounds.heldFor(round)
                .flatMap(meeting -> sheets.sheets(meeting.id()).stream())
                .filter(Sheet::signed)
                .flatMap(sheet -> sheet.sound().stream())
                .filter(each -> each.ballot().equals(round.ballot()))
                .map(Sheet.BallotCount::count)
                .toList();
    }

    private List<Votes> leftOut(Count count, Round round) {
        Set<String> gone = new HashSet<>(rounds.withdrawn(round));
        writtenIn(round).stream()
                .filter(each -> each.candidate().isEmpty())
                .map(WrittenIn::name)
                .forEach(gone::add);
        return count.candidates().stream()
                .filter(votes -> gone.contains(votes.name()))
                .toList();
    }

    private static Finding leftOut(Votes votes) {
        return votes.writeIn()
                ? new Finding(
                        "candidates", "另选人%s得赞成票 %d 张，资格审查不合格，不计入结果".formatted(votes.name(), votes.inFavour()), "E13")
                : new Finding("candidates", "%s得赞成票 %d 张，已退出选举，不计入结果".formatted(votes.name(), votes.inFavour()), "E3");
    }

    private void conclude(Result result) {
        Round round = result.round();
        store.keepTally(round.tallied(result.tally()));
        minutes.append(
                round.election(),
                Minutes.SYSTEM,
                "B.4",
                RoundTallied.of(Vote.of(round), rounds.ballotName(round), Count.joint(counts(round)), result.tally()));
        announceElected(result);
        if (result.tally().openSeats() == 0) {
            announceNotElected(round);
        }
    }

    private void announceElected(Result result) {
        Map<String, CandidateId> ids = ids(result.round());
        Map<CandidateId, String> told = result.count().candidates().stream()
                .filter(votes -> result.tally().elected().contains(votes.name()))
                .filter(votes -> !electedBefore(result).contains(votes.name()))
                .collect(Collectors.toMap(votes -> ids.get(votes.name()), votes -> told(result, votes)));
        candidates.settle(result.round().election(), Progress.ELECTED, told);
    }

    private String told(Result result, Votes votes) {
        String votesInFavour = "“%s”第 %d 轮得赞成票 %d 张，实到 %d 人，当选"
                .formatted(
                        rounds.ballotName(result.round()),
                        result.round().number(),
                        votes.inFavour(),
                        result.count().present());
        return Citations.shipped().cited(votesInFavour, "B.4");
    }

    /** A ballot is over: those who were not elected in any of its rounds are told. */
    private void announceNotElected(Round round) {
        List<CandidateId> losers = rounds.formal(round).stream()
                .filter(candidate -> candidate.decision().approved())
                .filter(candidate -> round.joint() || stood(round).contains(candidate.id()))
                .map(Candidate::id)
                .toList();
        if (!losers.isEmpty()) {
            candidates.settle(
                    round.election(),
                    losers,
                    Progress.NOT_ELECTED,
                    Citations.shipped().cited("“" + rounds.ballotName(round) + "”选举结束，未当选", "B.4"));
        }
    }

    /** Everybody who was on the paper of one meeting in any round, or was written in there. */
    private Set<CandidateId> stood(Round round) {
        Set<CandidateId> stood = new HashSet<>(ids(round).values());
        store.rounds(round.election()).stream()
                .filter(each -> each.ballot().equals(round.ballot()))
                .flatMap(each -> each.standing().stream())
                .map(Standing::candidate)
                .forEach(stood::add);
        return stood;
    }

    /**
     * After the last round that the scheme allows, or when nobody or no choice is left, the party committee decides (E2, E12). A tie is always voted on again
     * once, and as often as the scheme asks (E11).
     */
    private boolean needsDecision(Result result) {
        boolean votedAgain = result.round().kind() == Kind.RUN_OFF;
        if (result.tied() && (!votedAgain || tie(result.round()).isPresent())) {
            return false;
        }
        int most = elections
                .scheme(result.round().election())
                .voting()
                .orElseThrow()
                .maxRounds();
        return result.round().number() >= most
                || result.next().filter(next -> !next.tooFew()).isEmpty();
    }

    private void begin(List<Result> results, String actor) {
        Round any = results.get(0).round();
        int number = Rounds.number(rounds.ofElectorate(any.election(), any.electorate())) + 1;
        reconvene(results, number, actor);
        for (Result result : results) {
            rounds.add(next(result.round(), result.next().orElseThrow(), number), actor);
        }
    }

    /** Reconvenes the meetings that cast these ballots, dated today. */
    private void reconvene(List<Result> results, int number, String actor) {
        Round round = results.get(0).round();
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        Map<Integer, Meeting> places = new TreeMap<>();
        results.stream()
                .flatMap(result -> rounds.heldFor(result.round()))
                .forEach(meeting -> places.put(meeting.position(), meeting.again(number, now)));
        List<Meeting> again = List.copyOf(places.values());
        again.forEach(this.meetings::add);
        minutes.append(
                round.election(),
                actor,
                rounds.ballot(round).basis().clause(),
                new MeetingsReconvened(again.stream().map(Sitting::of).toList()));
    }

    private Round next(Round round, NextRound next, int number) {
        Map<String, CandidateId> ids = ids(round);
        return Round.begun(
                round.election(),
                round.electorate(),
                round.ballot(),
                number,
                next.kind(),
                next.seats(),
                next.candidates().stream()
                        .map(name -> new Standing(ids.get(name), name))
                        .toList());
    }

    /** What an electorate's last round left open, and earlier ones whose seats have waited for a decision. */
    List<Result> open(ElectionId election, ElectorateId electorate) {
        return undecided(election, electorate).filter(Result::open).toList();
    }

    private Stream<Result> undecided(ElectionId election, ElectorateId electorate) {
        return Stream.concat(
                waiting(election, electorate).stream(),
                rounds.current(election, electorate).stream()
                        .filter(round -> !round.waiting())
                        .map(this::result));
    }

    /**
     * Carries out what the party committee decided on open seats. Who is elected because one of the tied has left since the tally is announced first (E3).
     *
     * @return whether another round is begun
     * @throws Refusal when a ballot is missing, twice or not open, or nobody is left to stand
     */
    @Transactional
    public boolean decide(ElectionId election, ElectorateId electorate, OpenSeats decisions, String actor) {
        Map<BallotId, Result> open = open(election, electorate).stream()
                .collect(Collectors.toMap(
                        result -> result.round().ballot(),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        Refusal.ifAny(faults(decisions, open));
        undecided(election, electorate).filter(Tallies::electsOthers).forEach(this::conclude);
        minutes.append(election, actor, "E12", new OpenSeatsDecided(electorate, decisions.ballots()));
        waiting(election, electorate)
                .forEach(result -> store.keepWaiting(result.round().decided()));
        List<Result> again = new ArrayList<>();
        for (OpenSeats.Row row : decisions.ballots()) {
            Result result = open.get(row.ballot());
            if (row.decision() == Decision.ANOTHER_ROUND) {
                again.add(result);
            } else {
                announceNotElected(result.round());
            }
        }
        if (!again.isEmpty()) {
            begin(again, actor);
        }
        return !again.isEmpty();
    }

    /** Whether the tally that is kept left seats open and has been overtaken; a paper that was settled stays so, and a seat given up there falls vacant. */
    private static boolean electsOthers(Result result) {
        return result.round().tally().filter(Tallies::leftOpen).isPresent()
                && !electedBefore(result).equals(Set.copyOf(result.tally().elected()));
    }

    private static boolean leftOpen(Tally tally) {
        return tally.openSeats() > 0 || tally.runOff().isPresent();
    }

    private static Set<String> electedBefore(Result result) {
        return result.round().tally().map(Tally::elected).map(Set::copyOf).orElse(Set.of());
    }

    private List<Finding> faults(OpenSeats decisions, Map<BallotId, Result> open) {
        List<Finding> faults = new ArrayList<>();
        Set<BallotId> decided = new HashSet<>();
        for (int index = 0; index < decisions.ballots().size(); index++) {
            OpenSeats.Row row = decisions.ballots().get(index);
            String path = "ballots[" + index + "].";
            Result result = open.get(row.ballot());
            if (result == null) {
                faults.add(new Finding(path + "ballot", "选票“" + row.ballot() + "”没有缺额", "E12"));
            } else if (!decided.add(row.ballot())) {
                faults.add(new Finding(path + "ballot", "同一种选票只作一次决定", "E12"));
            } else if (row.decision() == Decision.ANOTHER_ROUND && result.next().isEmpty()) {
                faults.add(new Finding(
                        path + "decision", "“" + rounds.ballotName(result.round()) + "”已没有可以再选的候选人", "E12"));
            } else if (row.decision() == Decision.LEAVE_VACANT && result.tied()) {
                String tied = String.join("、", result.next().orElseThrow().candidates());
                faults.add(new Finding(path + "decision", tied + "得票相等，都已得到当选所需的票数，不能保留缺额，须再次投票", "E11"));
            }
        }
        open.values().stream()
                .filter(result -> !decided.contains(result.round().ballot()))
                .map(result -> new Finding("ballots", "还没有决定“" + rounds.ballotName(result.round()) + "”的缺额", "E12"))
                .forEach(faults::add);
        return faults;
    }
}
