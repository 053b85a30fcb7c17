package org.huanjie.committee;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.answer.Finding;
import org.huanjie.approval.RequestSubject;
import org.huanjie.election.Elections;
import org.springframework.stereotype.Component;

/** The report of the result; a committee whose size or make-up breaks the scheme does not go up (JY-4.3.6a, XG-3.2.6, NS-4.4c). */
@Component
class ResultSubject implements RequestSubject {

    private final CommitteeService committee;
    private final Elections elections;

    ResultSubject(CommitteeService committee, Elections elections) {
        this.committee = committee;
        this.elections = elections;
    }

    @Override
    public String kind() {
        return "result";
    }

    @Override
    public String draft(String election) {
        String people = committee.seats(election).stream()
                .map(seat -> seat.postName() + "：" + seat.name())
                .collect(Collectors.joining("\n"));
        return elections.get(election).body() + "换届人选已经产生，名单如下：\n" + people;
    }

    @Override
    public Object context(String election) {
        return Map.of(
                "committee", committee.seats(election),
                "makeUp", committee.makeUp(election),
                "faults", committee.compositionFaults(election));
    }

    @Override
    public List<Finding> faults(String election) {
        return committee.compositionFaults(election);
    }
}
