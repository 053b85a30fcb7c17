package org.huanjie.selection;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.ids.ElectionId;
import org.huanjie.roster.Seat;
import org.huanjie.roster.rules.Holders;
import org.huanjie.training.Trainee;
import org.huanjie.training.Trainees;
import org.springframework.stereotype.Component;

/** Everyone on the new committee is trained (JY-6.3). */
@Component
class CommitteeTrainees implements Trainees {

    private final Committee committee;

    CommitteeTrainees(Committee committee) {
        this.committee = committee;
    }

    @Override
    public List<Trainee> of(ElectionId election) {
        List<Seat> seats = committee.seats(election);
        Map<String, String> names = Holders.names(seats);
        return Holders.of(seats).stream()
                .map(one -> new Trainee(one.holder(), names.get(one.person()), posts(one, seats)))
                .toList();
    }

    private static String posts(Seat one, List<Seat> seats) {
        return seats.stream().filter(one::samePerson).map(Seat::postName).collect(Collectors.joining("、"));
    }
}
