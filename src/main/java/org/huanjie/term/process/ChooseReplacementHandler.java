package org.huanjie.term.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huanjie.clause.Citations;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.KebabEnums;
import org.huanjie.term.Replacement;
import org.huanjie.term.Replacement.Way;
import org.huanjie.term.Vacancies;
import org.huanjie.term.Vacancy;
import org.springframework.stereotype.Component;

/** The League body decides how vacant seats are filled (E22, JY-4.3.5d). */
@Component
class ChooseReplacementHandler implements UserTaskHandler<Replacement> {

    private final Vacancies vacancies;
    private final Elections elections;

    ChooseReplacementHandler(Vacancies vacancies, Elections elections) {
        this.vacancies = vacancies;
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
                                        KebabEnums.name(way), way.title(), obstacles(task.election(), vacancy, way)))
                                .toList()),
                "reason",
                "");
    }

    @Override
    public void complete(TaskContext task, Replacement replacement) {
        vacancies.choose(task.election(), replacement, task.actor());
        task.route(VacancyModel.WAY, KebabEnums.name(replacement.way()));
    }

    private List<String> obstacles(ElectionId election, Vacancy vacancy, Way way) {
        Citations citations = elections.scheme(election).citations();
        return vacancies.obstacles(election, vacancy, way).stream()
                .map(fault -> citations.cited(fault.message(), fault.clause()))
                .toList();
    }

    /** A way to fill the seats, and why it is not open. */
    record WayLine(String id, String name, List<String> faults) {}
}
