package org.huanjie.preparation.process;

import java.util.List;
import java.util.Map;
import org.huanjie.division.Divisions;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.preparation.PreparationService;
import org.huanjie.preparation.Survey;
import org.huanjie.preparation.Survey.Unit;
import org.springframework.stereotype.Component;

/** The League body gathers what its units report of their young people (JY-6.1). */
@Component
class SurveyBranchesHandler implements UserTaskHandler<Survey> {

    private final PreparationService preparation;
    private final Elections elections;
    private final Divisions divisions;

    SurveyBranchesHandler(PreparationService preparation, Elections elections, Divisions divisions) {
        this.preparation = preparation;
        this.elections = elections;
        this.divisions = divisions;
    }

    @Override
    public Object form(TaskContext task) {
        List<Unit> units = divisions.below(elections.division(task.election())).stream()
                .map(division -> new Unit(division.name(), 0, 0, 0, 0))
                .toList();
        return Map.of("context", Map.of("body", elections.get(task.election()).body()), "units", units, "analysis", "");
    }

    @Override
    public void complete(TaskContext task, Survey survey) {
        preparation.survey(task.election(), survey, task.actor());
    }
}
