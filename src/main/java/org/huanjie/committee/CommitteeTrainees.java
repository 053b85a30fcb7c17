package org.huanjie.committee;

import java.util.List;
import org.huanjie.training.Trainee;
import org.huanjie.training.Trainees;
import org.springframework.stereotype.Component;

/** Everyone on the new committee is trained (JY-6.3). */
@Component
class CommitteeTrainees implements Trainees {

    private final CommitteeService committee;

    CommitteeTrainees(CommitteeService committee) {
        this.committee = committee;
    }

    @Override
    public List<Trainee> of(String election) {
        return committee.seats(election).stream()
                .map(seat -> new Trainee(seat.person(), seat.name(), seat.postName()))
                .toList();
    }
}
