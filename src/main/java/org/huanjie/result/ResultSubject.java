package org.huanjie.result;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.approval.RequestSubject;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.roster.MakeUp;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.springframework.stereotype.Component;

/** The report of the result; a committee whose size or make-up breaks the scheme does not go up (JY-4.3.6a, XG-3.2.6, NS-4.4c). */
@Component
class ResultSubject implements RequestSubject {

    private final Committee committee;
    private final Elections elections;

    ResultSubject(Committee committee, Elections elections) {
        this.committee = committee;
        this.elections = elections;
    }

    @Override
    public String kind() {
        return "result";
    }

    @Override
    public String draft(ElectionId election) {
        String people = committee.printed(election).stream()
                .map(seat -> seat.postName() + "：" + seat.name())
                .collect(Collectors.joining("\n"));
        MakeUp makeUp = committee.makeUp(election);
        String beside = makeUp.alternates() == 0 ? "" : "，另有候补" + makeUp.alternates() + "人";
        String brought = elections.occasion(election).byElection() ? "补选" : "换届";
        return "%s%s人选已经产生，共%d人%s，名单如下：\n%s"
                .formatted(elections.get(election).body(), brought, makeUp.members(), beside, people);
    }

    @Override
    public Object context(ElectionId election) {
        return Map.of(
                "committee",
                        committee.printed(election).stream().map(Seat::shown).toList(),
                "makeUp", committee.makeUp(election),
                "faults", committee.compositionFaults(election));
    }

    @Override
    public List<Finding> faults(ElectionId election) {
        return committee.compositionFaults(election);
    }
}
