package org.huanjie.result;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.result.Filling.Waiver;
import org.huanjie.review.Fitness;
import org.huanjie.review.Unfit;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.huanjie.selection.UnfitSeat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether those who were chosen or named are still eligible: facts are corrected and ages reached until they are appointed. */
@Service
public class Appointees {

    private final Committee committee;
    private final Fitness fitness;

    Appointees(Committee committee, Fitness fitness) {
        this.committee = committee;
        this.fitness = fitness;
    }

    /** The seats whose holders are not eligible any more. */
    @Transactional
    public List<UnfitSeat> unfit(ElectionId election) {
        Map<String, Seat> seats = committee.seats(election).stream()
                .collect(Collectors.toMap(Seat::person, Function.identity(), (one, other) -> one));
        Stream<UnfitSeat> chosen = fitness.unfit(election, Progress::seated).stream()
                .filter(unfit -> seats.containsKey(unfit.candidate().id().value()))
                .map(unfit -> new UnfitSeat(seats.get(unfit.candidate().id().value()), unfit.against()));
        return Stream.concat(chosen, committee.unfitNamed(election)).toList();
    }

    /** People next in line who need a waiver, as if they held their seats. */
    @Transactional
    public List<UnfitSeat> inNeedOfWaiver(ElectionId election, Collection<Candidate> people) {
        Set<CandidateId> next = people.stream().map(Candidate::id).collect(Collectors.toSet());
        return next.isEmpty()
                ? List.of()
                : fitness.unfit(election, Progress::withoutSeat).stream()
                        .filter(unfit -> next.contains(unfit.candidate().id()))
                        .map(unfit -> new UnfitSeat(committee.seatOf(election, unfit.candidate()), unfit.against()))
                        .toList();
    }

    /** Candidates without a seat whom no waiver can make eligible. */
    List<Unfit> barred(ElectionId election) {
        return fitness.barred(election, Progress::withoutSeat);
    }

    /** The party committee waives what speaks against these people. */
    void waive(ElectionId election, List<Waiver> waivers, String actor) {
        Set<String> people = waivers.stream().map(Waiver::person).collect(Collectors.toSet());
        Stream.concat(
                        fitness.unfit(election, Progress::seated).stream(),
                        fitness.unfit(election, Progress::withoutSeat).stream())
                .filter(unfit -> people.contains(unfit.candidate().id().value()))
                .forEach(unfit -> fitness.waive(election, unfit));
        committee.waiveNamed(
                election, waivers.stream().collect(Collectors.toMap(Waiver::person, Waiver::reason)), actor);
    }
}
