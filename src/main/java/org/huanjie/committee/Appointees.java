package org.huanjie.committee;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.candidacy.Decision;
import org.huanjie.candidacy.Fitness;
import org.huanjie.committee.Filling.Waiver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether those who were chosen or named are still eligible: facts are corrected and ages reached until they are appointed. */
@Service
public class Appointees {

    private static final Set<Decision> CHOSEN = Set.of(Decision.ELECTED, Decision.DECIDED);

    private final CommitteeService committee;
    private final Fitness fitness;

    Appointees(CommitteeService committee, Fitness fitness) {
        this.committee = committee;
        this.fitness = fitness;
    }

    /** The seats whose holders are not eligible any more. */
    @Transactional
    public List<UnfitSeat> unfit(String election) {
        Map<String, Seat> seats = committee.seats(election).stream()
                .collect(Collectors.toMap(Seat::person, Function.identity(), (one, other) -> one));
        Stream<UnfitSeat> chosen = fitness.unfit(election, CHOSEN).stream()
                .filter(unfit -> seats.containsKey(unfit.candidate().id()))
                .map(unfit -> new UnfitSeat(seats.get(unfit.candidate().id()), unfit.against()));
        return Stream.concat(chosen, committee.unfitNamed(election)).toList();
    }

    /** The party committee waives what speaks against these people. */
    void waive(String election, List<Waiver> waivers, String actor) {
        Set<String> people = waivers.stream().map(Waiver::person).collect(Collectors.toSet());
        fitness.unfit(election, CHOSEN).stream()
                .filter(unfit -> people.contains(unfit.candidate().id()))
                .forEach(unfit -> fitness.waive(election, unfit));
        committee.waiveNamed(
                election, waivers.stream().collect(Collectors.toMap(Waiver::person, Waiver::reason)), actor);
    }
}
