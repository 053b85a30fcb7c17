package org.huanjie.selection.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme;
import org.huanjie.selection.Committee;
import org.huanjie.selection.Inspection;
import org.huanjie.selection.Inspection.Opinion;
import org.huanjie.selection.Selection;
import org.springframework.stereotype.Component;

/** The inspection group gives its opinion of everyone chosen (XG-3.2.4, NS-4.4a). */
@Component
class InspectElectedHandler implements UserTaskHandler<Inspection> {

    private final Committee committee;
    private final Selection selection;
    private final Elections elections;

    InspectElectedHandler(Committee committee, Selection selection, Elections elections) {
        this.committee = committee;
        this.selection = selection;
        this.elections = elections;
    }

    @Override
    public Object form(TaskContext task) {
        Scheme scheme = elections.scheme(task.election());
        List<Candidate> chosen = selection.inspected(task.election(), again(task));
        Map<String, String> printed =
                committee.printed(task.election()).stream().collect(Collectors.toMap(Seat::person, Seat::name));
        return Map.of(
                "context",
                Map.of(
                        "people",
                        chosen.stream()
                                .map(candidate -> line(
                                        candidate, printed.get(candidate.id().value()), scheme))
                                .toList()),
                "opinions",
                chosen.stream()
                        .map(candidate -> new Opinion(candidate.id(), true, ""))
                        .toList());
    }

    @Override
    public void complete(TaskContext task, Inspection inspection) {
        selection.inspect(task.election(), inspection, again(task), task.actor());
    }

    /** Whether seats have been filled since the first inspection. */
    private static boolean again(TaskContext task) {
        return task.value(ImplementationModel.FILLED, String.class) != null;
    }

    private static Map<String, Object> line(Candidate candidate, String printed, Scheme scheme) {
        return Map.of(
                "id", candidate.id(),
                "name", printed,
                "post", scheme.post(candidate.post()).name(),
                "unit", candidate.unit());
    }
}
