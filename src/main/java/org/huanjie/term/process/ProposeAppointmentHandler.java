package org.huanjie.term.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.ElectionId;
import org.huanjie.person.Staffing;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Naming;
import org.huanjie.term.Vacancies;
import org.huanjie.term.Vacancy;
import org.springframework.stereotype.Component;

/** The League body proposes whom to appoint mid-term (JY-4.3.5d). */
@Component
class ProposeAppointmentHandler implements UserTaskHandler<Naming> {

    private final Vacancies vacancies;
    private final Elections elections;

    ProposeAppointmentHandler(Vacancies vacancies, Elections elections) {
        this.vacancies = vacancies;
        this.elections = elections;
    }

    @Override
    public Object form(TaskContext task) {
        Vacancy vacancy = vacancies.open(task.election()).orElseThrow();
        List<Post> seats = seats(task.election(), vacancy);
        return Map.of(
                "context",
                Map.of(
                        "asked",
                        elections.scheme(task.election()).eligibility().asked(),
                        "leavers",
                        LeaverLine.of(vacancy),
                        "posts",
                        seats.stream()
                                .distinct()
                                .map(post -> Map.of("id", post.id(), "name", post.name(), "sources", post.sources()))
                                .toList()),
                "people",
                seats.stream().map(ProposeAppointmentHandler::blank).toList(),
                "opinion",
                "");
    }

    @Override
    public void complete(TaskContext task, Naming proposal) {
        vacancies.propose(task.election(), proposal, task.actor());
    }

    /** The vacant seats, a post as often as it is vacant. */
    private List<Post> seats(ElectionId election, Vacancy vacancy) {
        Scheme scheme = elections.scheme(election);
        return vacancy.leavers().stream()
                .map(leaver -> scheme.post(leaver.post()))
                .toList();
    }

    private static Map<String, Object> blank(Post post) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("post", post.id());
        row.put("name", "");
        row.put("sex", "男");
        row.put("politicalStatus", "party-member");
        row.put("residence", "registered");
        row.put("staffing", post.staffing().orElse(Staffing.OUTSIDE) == Staffing.INSIDE ? "inside" : "outside");
        post.sources().stream().findFirst().ifPresent(source -> row.put("source", source.id()));
        row.put("position", "");
        return row;
    }
}
