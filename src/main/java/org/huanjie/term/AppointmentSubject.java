package org.huanjie.term;

import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.approval.RequestSubject;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.roster.Seat;
import org.springframework.stereotype.Component;

/** The request to appoint officers mid-term, to which the party committee and the League body above must agree (JY-4.3.5d). */
@Component
class AppointmentSubject implements RequestSubject {

    private final Vacancies vacancies;
    private final Elections elections;

    AppointmentSubject(Vacancies vacancies, Elections elections) {
        this.vacancies = vacancies;
        this.elections = elections;
    }

    @Override
    public String kind() {
        return "appointment";
    }

    @Override
    public String draft(ElectionId election) {
        String leaving = vacancies.open(election).orElseThrow().leavers().stream()
                .map(leaver ->
                        leaver.postName() + leaver.name() + "（" + leaver.cause().title() + "）")
                .collect(Collectors.joining("、"));
        String people = vacancies.proposed(election).stream()
                .map(AppointmentSubject::line)
                .collect(Collectors.joining("\n"));
        return elections.get(election).body() + leaving + "届中离任，经协商，拟指派下列人选，任期至本届任期届满：\n" + people;
    }

    @Override
    public Object context(ElectionId election) {
        return Map.of("committee", vacancies.proposed(election));
    }

    private static String line(Seat seat) {
        return seat.postName() + "：" + seat.name() + "，" + seat.sex() + "，现任" + seat.position();
    }
}
