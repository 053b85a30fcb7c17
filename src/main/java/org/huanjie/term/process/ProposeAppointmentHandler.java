package org.huanjie.term.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.ElectionId;
import org.huanjie.person.Person;
import org.huanjie.person.Staffing;
import org.huanjie.scheme.ExamplePerson;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Naming.Named;
import org.huanjie.term.ServingMembers;
import org.huanjie.term.Vacancies;
import org.huanjie.term.Vacancy;
import org.springframework.stereotype.Component;

/** The League body proposes whom to appoint mid-term (JY-4.3.5d). */
@Component
class ProposeAppointmentHandler implements UserTaskHandler<Naming> {

    private static final List<String> SURNAMES = List.of("慕容", "令狐", "端木", "闻人", "宇文", "长孙");
    private static final List<String> GIVEN_NAMES = List.of("清扬", "致远", "若兰", "景行", "思齐", "云舒");

    private final Vacancies vacancies;
    private final ServingMembers standing;
    private final Elections elections;
    private final Clock clock;

    ProposeAppointmentHandler(Vacancies vacancies, ServingMembers standing, Elections elections, Clock clock) {
        this.vacancies = vacancies;
        this.standing = standing;
        this.elections = elections;
        this.clock = clock;
    }

    @Override
    public Object form(TaskContext task) {
        Vacancy vacancy = vacancies.open(task.election()).orElseThrow();
        List<Post> seats = seats(task.election(), vacancy);
        return Map.of(
                "context",
                Map.of(
                        "asked",
                        elections.scheme(task.election()).eligibility().asked().keySet(),
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
        vacancies.propose(task.election(), proposal, task.actor().orElseThrow());
    }

    @Override
    public Naming example(TaskContext task) {
        Iterator<String> names = freeNames(task.election()).iterator();
        Scheme scheme = elections.scheme(task.election());
        List<Named> people = seats(
                        task.election(), vacancies.open(task.election()).orElseThrow())
                .stream()
                .map(post -> suitable(scheme, post, names.next()))
                .toList();
        return new Naming(people, "经与党组织和上级团组织协商，提出上述人选。");
    }

    /** Names that nobody who serves bears. */
    private Stream<String> freeNames(ElectionId election) {
        Set<String> serving = standing.serving(elections.division(election)).stream()
                .map(office -> office.holder().name())
                .collect(Collectors.toSet());
        return GIVEN_NAMES.stream()
                .flatMap(given -> SURNAMES.stream().map(surname -> surname + given))
                .filter(name -> !serving.contains(name));
    }

    /** The vacant seats, a post as often as it is vacant. */
    private List<Post> seats(ElectionId election, Vacancy vacancy) {
        Scheme scheme = elections.scheme(election);
        return vacancy.leavers().stream()
                .map(leaver -> scheme.post(leaver.post()))
                .toList();
    }

    private Named suitable(Scheme scheme, Post post, String name) {
        ExamplePerson example = new ExamplePerson(scheme, post);
        return new Named(
                post.id(),
                new Person(name, "女", "", "", "青年工作干部", example.birthDate(LocalDate.now(clock))),
                example.profile(),
                Optional.empty());
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
