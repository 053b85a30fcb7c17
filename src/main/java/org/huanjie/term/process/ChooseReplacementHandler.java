package org.huanjie.term.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.KebabEnums;
import org.huanjie.scheme.Scheme;
import org.huanjie.selection.Committee;
import org.huanjie.term.Office;
import org.huanjie.term.Replacement;
import org.huanjie.term.Replacement.Way;
import org.huanjie.term.ServingMembers;
import org.huanjie.term.Vacancies;
import org.huanjie.term.Vacancy;
import org.huanjie.term.rules.ReplacementRule;
import org.springframework.stereotype.Component;

/** The League body decides how vacant seats are filled (E22, JY-4.3.5d). */
@Component
class ChooseReplacementHandler implements UserTaskHandler<Replacement> {

    private final Vacancies vacancies;
    private final ServingMembers standing;
    private final Committee committee;
    private final Elections elections;

    ChooseReplacementHandler(Vacancies vacancies, ServingMembers standing, Committee committee, Elections elections) {
        this.vacancies = vacancies;
        this.standing = standing;
        this.committee = committee;
        this.elections = elections;
    }

    @Override
    public Object form(TaskContext task) {
        Vacancy vacancy = vacancies.open(task.election()).orElseThrow();
        return Map.of(
                "context",
                Map.of(
                        "leavers",
                        LeaverLine.of(vacancy),
                        "ways",
                        Arrays.stream(Way.values())
                                .map(way -> new WayLine(
                                        KebabEnums.name(way), way.title(), faults(task.election(), vacancy, way)))
                                .toList()),
                "reason",
                "");
    }

    @Override
    public void complete(TaskContext task, Replacement replacement) {
        vacancies.choose(task.election(), replacement, task.actor().orElseThrow());
        task.route(VacancyModel.WAY, KebabEnums.name(replacement.way()));
    }

    /** The first way that is open. */
    @Override
    public Replacement example(TaskContext task) {
        Vacancy vacancy = vacancies.open(task.election()).orElseThrow();
        Way open = Arrays.stream(Way.values())
                .filter(way -> faults(task.election(), vacancy, way).isEmpty())
                .findFirst()
                .orElse(Way.BY_ELECTION);
        return new Replacement(open, "为保证班子正常履职，及时补足人选。");
    }

    private List<String> faults(ElectionId election, Vacancy vacancy, Way way) {
        Scheme scheme = elections.scheme(election);
        return ReplacementRule.faults(
                        scheme,
                        way,
                        vacancy.seats().keySet(),
                        committee.compositionFaults(
                                election,
                                standing.serving(elections.division(election)).stream()
                                        .map(Office::holder)
                                        .toList()))
                .stream()
                .map(fault -> scheme.citations().cited(fault.message(), fault.clause()))
                .toList();
    }

    /** A way to fill the seats, and why it is not open. */
    record WayLine(String id, String name, List<String> faults) {}
}
