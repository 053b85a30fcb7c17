package org.huanjie.result;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.competition.Speeches;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.meeting.RunnersUp;
import org.huanjie.review.Unfit;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Electable;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Plenum;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Replacement;
import org.huanjie.scheme.Scheme.Voting;
import org.huanjie.scheme.Scheme.Voting.TieRule;
import org.huanjie.selection.Committee;
import org.springframework.stereotype.Service;

/** The seats that nobody holds, and who comes next for them (E15, E17). */
@Service
public class VacantSeats {

    private final Committee committee;
    private final Appointees appointees;
    private final Candidates candidates;
    private final Electable electable;
    private final RunnersUp runnersUp;
    private final Speeches speeches;
    private final Elections elections;

    VacantSeats(
            Committee committee,
            Appointees appointees,
            Candidates candidates,
            Electable electable,
            RunnersUp runnersUp,
            Speeches speeches,
            Elections elections) {
        this.committee = committee;
        this.appointees = appointees;
        this.candidates = candidates;
        this.electable = electable;
        this.runnersUp = runnersUp;
        this.speeches = speeches;
        this.elections = elections;
    }

    /** The posts with vacant seats, in the order of the scheme. */
    public List<ResultVacancy> now(ElectionId election) {
        return without(election, List.of());
    }

    /** Likewise, as if these seats and those that fall with them were vacant too. */
    public List<ResultVacancy> without(ElectionId election, Collection<Seat> leaving) {
        List<Seat> falling =
                committee.falling(election, leaving.stream().map(Seat::person).toList());
        List<Seat> staying = committee.seats(election).stream()
                .filter(seat -> !falling.contains(seat))
                .toList();
        List<Post> open = candidates.filled(election, elections.scheme(election)).posts().stream()
                .filter(post -> post.seats() > held(post, staying))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Set<CandidateId> barred = barred(election);
        return open.stream()
                .map(post -> vacancy(election, post, post.seats() - held(post, staying), falling, barred))
                .toList();
    }

    /** Who comes next for each post of the scheme, best first, whether or not it has a vacant seat. */
    public Map<PostId, List<Candidate>> inLine(ElectionId election) {
        Set<CandidateId> barred = barred(election);
        return elections.scheme(election).posts().stream()
                .collect(Collectors.toMap(
                        Post::id,
                        post -> List.copyOf(next(election, post, open(election, post, List.of(), barred))
                                .keySet())));
    }

    private Set<CandidateId> barred(ElectionId election) {
        return appointees.barred(election).stream()
                .map(unfit -> unfit.candidate().id())
                .collect(Collectors.toSet());
    }

    private static int held(Post post, List<Seat> seats) {
        return (int)
                seats.stream().filter(seat -> seat.post().equals(post.id())).count();
    }

    /** Why candidates without a seat neither follow nor stand again, in Chinese, a line each. */
    public List<String> passedOver(ElectionId election, Collection<ResultVacancy> vacancies) {
        Set<PostId> posts =
                vacancies.stream().map(vacancy -> vacancy.post().id()).collect(Collectors.toSet());
        return posts.isEmpty()
                ? List.of()
                : Unfit.words(appointees.barred(election).stream()
                        .filter(unfit -> posts.contains(unfit.candidate().post()))
                        .toList());
    }

    /** @param barred ids of candidates who can have no seat any more */
    private ResultVacancy vacancy(
            ElectionId election, Post post, int seats, List<Seat> falling, Set<CandidateId> barred) {
        List<Candidate> open = open(election, post, falling, barred);
        Map<Candidate, Integer> next = next(election, post, open);
        List<Candidate> order = List.copyOf(next.keySet());
        return new ResultVacancy(post, seats, order, open.size(), tied(next, order, seats), tie(election, post));
    }

    private List<Candidate> open(ElectionId election, Post post, List<Seat> falling, Set<CandidateId> barred) {
        List<Candidate> left = candidates.formal(election, List.of(post.id())).stream()
                .filter(candidate -> candidate.decision().withoutSeat())
                .filter(candidate -> !barred.contains(candidate.id()))
                .toList();
        return elections
                .scheme(election)
                .drawn(post.id())
                .map(plenum -> holders(election, plenum, left, falling))
                .orElse(left);
    }

    /** Those equal to the last who would get a seat, when they are too many (E11). */
    private static List<Candidate> tied(Map<Candidate, Integer> next, List<Candidate> order, int seats) {
        if (order.size() <= seats || !next.get(order.get(seats - 1)).equals(next.get(order.get(seats)))) {
            return List.of();
        }
        Integer last = next.get(order.get(seats - 1));
        return order.stream()
                .filter(candidate -> next.get(candidate).equals(last))
                .toList();
    }

    /** Where nobody votes the party committee decides; else people vote again, unless the scheme settles ties without that (E11). */
    public ResultVacancy.Tie tie(ElectionId election, Post post) {
        if (post.chosenBy() != ChosenBy.BALLOT) {
            return ResultVacancy.Tie.PARTY_DECISION;
        }
        return elections
                .scheme(election)
                .voting()
                .flatMap(Voting::tie)
                .filter(tie -> tie.runOffs() == 0)
                .map(tie -> tie.then() == TieRule.LOT ? ResultVacancy.Tie.LOT : ResultVacancy.Tie.PARTY_DECISION)
                .orElse(ResultVacancy.Tie.VOTE_AGAIN);
    }

    /** Those of the candidates from whom the plenum may choose once these seats have fallen vacant (UC-6). */
    private List<Candidate> holders(ElectionId election, Plenum plenum, List<Candidate> left, List<Seat> falling) {
        return electable.before(election, plenum, left).stream()
                .filter(candidate -> falling.stream()
                        .filter(seat -> plenum.candidates().contains(seat.post()))
                        .noneMatch(seat -> seat.samePerson(committee.seatOf(election, candidate))))
                .toList();
    }

    /** Who comes next, best first, each with the votes or the rank in which others may be equal. */
    private Map<Candidate, Integer> next(ElectionId election, Post post, List<Candidate> left) {
        Map<Candidate, Integer> next = new LinkedHashMap<>();
        Map<CandidateId, Candidate> known =
                left.stream().collect(Collectors.toMap(Candidate::id, candidate -> candidate));
        elections.scheme(election).replacement().ifPresent(rule -> {
            if (rule.by() == Replacement.By.SCORE) {
                speeches.ranking(election).stream()
                        .filter(placing -> placing.post().equals(post.id()) && known.containsKey(placing.candidate()))
                        .forEach(placing -> next.put(known.get(placing.candidate()), placing.rank()));
            } else {
                runnersUp.of(election, post.id()).stream()
                        .filter(runner -> runner.overHalf() || !rule.overHalf())
                        .filter(runner -> known.containsKey(runner.candidate()))
                        .forEach(runner -> next.put(known.get(runner.candidate()), runner.inFavour()));
            }
        });
        return next;
    }
}
